import { withClient } from '../../../apps/local/src/database.mjs';

/** @typedef {{ schema: string, table: string, column: string, content: Buffer }} DumpedColumn */

/** What the scan keeps for itself in the database it looks at. */
export const OWN_SCHEMA = 'canary_scan';

/**
 * Every column of every table, as what a dump would hold: text as it is, bytes as bytes.
 * @param {string} ownerUrl
 * @returns {Promise<DumpedColumn[]>}
 */
export function dump(ownerUrl) {
  return withClient(ownerUrl, async (db) => {
    await db.query("select set_config('app.audience', 'system', false)"); // row security holds for an owner who is no superuser
    const { rows: columns } = await db.query(`select table_schema as schema, table_name as table, column_name as column, data_type as type
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, ordinal_position`);
    const dumped = [];
    for (const { schema, table, column, type } of columns) {
      const [at, of] = [column, `${schema}.${table}`].map((name) => name.split('.').map((part) => db.escapeIdentifier(part)).join('.'));
      const { rows } = await db.query({ text: `select ${type === 'bytea' ? at : `${at}::text`} from ${of} where ${at} is not null`, rowMode: 'array' });
      dumped.push({ schema, table, column, content: Buffer.concat(rows.flatMap(([value]) => [Buffer.from(value), Buffer.from('\n')])) });
    }
    return dumped;
  });
}

/** Keeps whatever is put in the queue's tables, also what is gone a moment later. */
export function keepJobs(/** @type {string} */ ownerUrl) {
  return withClient(ownerUrl, async (db) => {
    await db.query(`create schema ${OWN_SCHEMA}; create table ${OWN_SCHEMA}.jobs (kept text);
      create function ${OWN_SCHEMA}.keep() returns trigger language plpgsql security definer as
      $f$ begin insert into ${OWN_SCHEMA}.jobs values (to_jsonb(new)::text); return null; end $f$`);
    const { rows } = await db.query("select table_name as name from information_schema.tables where table_schema = 'bullmq' and table_type = 'BASE TABLE'");
    for (const { name } of rows) {
      await db.query(`create trigger canary_keep after insert or update on bullmq.${db.escapeIdentifier(name)} for each row execute function ${OWN_SCHEMA}.keep()`);
    }
  });
}
