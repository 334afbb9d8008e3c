import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './list.js';
import { scramVerifier } from './scram.js';

export const APP_ROLE = 'samtalsstod_app';

/** No migration keeps others waiting for longer: it gives up its place and asks again. */
const LOCK_TIMEOUT = '2s';
const MOST_TRIES = 60;
const BETWEEN_TRIES_MS = 1000;

/** For TypeORM's command line too: an owner's connection with the migrations. */
export const migrationSource = (ownerUrl: string): DataSource => new DataSource({
  type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'schema_migrations',
  extra: { options: `-c lock_timeout=${LOCK_TIMEOUT}`, application_name: 'samtalsstod migrate' },
});

/**
 * Brings a database to this version: its app role (no owner, held by row security), the tables, the queue's own schema.
 * Safe to run again, from several places at once, and while the product is in use. Answers the names of the migrations it ran.
 */
export async function migrate(ownerUrl: string, appPassword: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'samtalsstod migrate' });
  await owner.connect();
  try {
    await owner.query(`select pg_advisory_lock(hashtext('samtalsstod-migrations'))`); // the others wait here, and then find nothing to do
    await owner.query(`set lock_timeout = '${LOCK_TIMEOUT}'`);
    const role = await owner.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    await owner.query(`${role.rowCount ? 'alter' : 'create'} role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole
      password ${owner.escapeLiteral(scramVerifier(appPassword))}`);
    const source = await migrationSource(ownerUrl).initialize();
    try {
      const before = await namesIn(source);
      await whenLocksAllow(() => source.runMigrations({ transaction: 'each' }));
      await whenLocksAllow(() => prepareQueue(owner));
      return (await namesIn(source)).filter((name) => !before.includes(name));
    } finally {
      await source.destroy();
    }
  } finally {
    await owner.end();
  }
}

/** What gave up waiting for a lock, or was in a deadlock, is tried again; migrations that were done stay done. */
async function whenLocksAllow(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work();
      return;
    } catch (e) {
      const code = (e as { code?: string }).code ?? (e as { driverError?: { code?: string } }).driverError?.code;
      if (!['55P03', '40P01'].includes(code ?? '') || tries === MOST_TRIES) throw e;
      await pause(BETWEEN_TRIES_MS);
    }
  }
}

async function namesIn(source: DataSource): Promise<string[]> {
  const [there] = await source.query<{ there: boolean }[]>(`select to_regclass('schema_migrations') is not null as there`);
  if (!there?.there) return [];
  return (await source.query<{ name: string }[]>('select name from schema_migrations order by id')).map(({ name }) => name);
}

/** BullMQ's schema, and the right to use it without the right to create: its sequence for job ids is made ahead. */
async function prepareQueue(owner: pg.Client): Promise<void> {
  await runMigrations(owner as never);
  const { rows } = await owner.query<{ seq: string }>(`select bullmq.job_id_seq_name('work') as seq`);
  await owner.query(`
    create sequence if not exists bullmq.${owner.escapeIdentifier(rows[0]!.seq)};
    grant usage on schema bullmq to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema bullmq to ${APP_ROLE};
    grant execute on all functions in schema bullmq to ${APP_ROLE};
    grant usage, select on all sequences in schema bullmq to ${APP_ROLE};
  `);
}
