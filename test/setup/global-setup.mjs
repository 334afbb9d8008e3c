import { startPostgres } from '../../apps/local/src/postgres.mjs';

/** One PostgreSQL for the whole run, on a free port. It hangs on a pipe to this process: a killed run leaves nothing behind. */
export default async function startDatabaseServer() {
  const postgres = await startPostgres({ password: 'test', ephemeral: true });
  globalThis.testPostgres = postgres;
  process.env.TEST_POSTGRES_URL = postgres.ownerUrl;
}
