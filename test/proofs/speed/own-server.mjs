// A PostgreSQL of the bench's own, apart from the one that npm start uses: large data, and settings for loading it.
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { appUrl, databaseUrl } from '../../../apps/local/src/database.mjs';
import { startPostgres } from '../../../apps/local/src/postgres.mjs';
import { LOCAL } from '../../../apps/local/src/root.mjs';
import { runNode } from '../../../apps/local/src/run.mjs';
import { localSecret } from '../../../apps/local/src/secrets.mjs';

/** Nothing is lost that cannot be seeded again. Indexes are made from tables that are still in memory. */
const LOADING = {
  shared_buffers: `${Math.round(Math.min(2 ** 31, os.totalmem() / 8) / 2 ** 20)}MB`,
  fsync: 'off', full_page_writes: 'off', max_wal_size: '16GB', checkpoint_timeout: '1h', wal_level: 'minimal', max_wal_senders: 0, autovacuum: 'off',
};
/** As an installation runs; a checkpoint in the middle would be measured by chance only. */
const SERVING = { max_wal_size: '4GB', checkpoint_timeout: '30min', 'pg_stat_statements.max': 5000, 'pg_stat_statements.track_planning': 'on' };

/** @param {{ loading?: boolean, settings?: Record<string, string | number> }} [options] */
export function ownServer({ loading = false, settings = {} } = {}) {
  return startPostgres({ dir: path.join(LOCAL, 'speed'), password: localSecret('speed-password'), settings: { ...(loading ? LOADING : SERVING), ...settings } });
}

/**
 * A migrated database without cases; one of that name is thrown away.
 * @param {{ ownerUrl: string }} server
 * @param {string} name
 */
export async function emptyDatabase({ ownerUrl: serverUrl }, name) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const ownerUrl = databaseUrl(serverUrl, name);
  await runNode(['dist/migrations/run.js'], { env: { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl(ownerUrl, APP_PASSWORD) } });
  return ownerUrl;
}

/** On a server that only this machine reaches. */
export const APP_PASSWORD = 'speed';
