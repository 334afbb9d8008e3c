import 'reflect-metadata';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './list.js';

export const APP_ROLE = 'samtalsstod_app';

/** For TypeORM's command line too: an owner's connection with the migrations. */
export const migrationSource = (ownerUrl: string): DataSource =>
  new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'schema_migrations' });

/**
 * Brings a database to this version: its app role (no owner, held by row security), the tables, the queue's own schema.
 * Safe to run again and from several places at once. Answers the names of the migrations it ran.
 */
export async function migrate(ownerUrl: string, appPassword: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`select pg_advisory_lock(hashtext('samtalsstod-migrations'))`);
    await owner.query(`set lock_timeout = '2s'`);
    const role = await owner.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    await owner.query(`${role.rowCount ? 'alter' : 'create'} role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password ${owner.escapeLiteral(appPassword)}`);
    const source = await migrationSource(ownerUrl).initialize();
    try {
      const ran = await source.runMigrations({ transaction: 'each' });
      await prepareQueue(owner);
      return ran.map((m) => m.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await owner.end();
  }
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
