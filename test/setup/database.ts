import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../migrations/migrate.js';

export interface FreshDatabase {
  /** As the product connects: held by row security. */
  appUrl: string;
  /** As its owner connects: sees everything. */
  ownerUrl: string;
  drop(): Promise<void>;
}

const APP_PASSWORD = 'app-test';
const TEMPLATE = 'samtalsstod_template';

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('TEST_POSTGRES_URL is missing: the database server is started by global-setup.mjs');
  return url;
}

function urlOf(database: string, as?: { user: string; password: string }): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  if (as) Object.assign(url, { username: as.user, password: as.password });
  return url.href;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whoever comes first migrates the template; a database cloned from it is ready in some twenty milliseconds. */
async function ensureTemplate(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [TEMPLATE]);
  if (rowCount) return;
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE}`);
  await migrate(urlOf(TEMPLATE), APP_PASSWORD);
  await client.query(`alter database ${TEMPLATE} with is_template true`);
}

/** An empty, migrated database of one's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${TEMPLATE}'))`);
    await ensureTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  return {
    appUrl: urlOf(name, { user: 'samtalsstod_app', password: APP_PASSWORD }),
    ownerUrl: urlOf(name),
    drop: () => onServer(async (client) => { await client.query(`drop database if exists ${name} with (force)`); }),
  };
}
