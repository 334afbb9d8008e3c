import pg from 'pg';

/** The role the product runs as: owns nothing, and row security holds for it. The migrations make it. */
export const APP_ROLE = 'samtalsstod_app';

/** The same server and settings, another database. */
export function databaseUrl(/** @type {string} */ url, /** @type {string} */ name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** The same database as the app role. */
export function appUrl(/** @type {string} */ ownerUrl, /** @type {string} */ password) {
  const app = new URL(ownerUrl);
  app.username = APP_ROLE;
  app.password = password;
  return app.href;
}

/**
 * Runs `work` with a connection that is closed afterwards.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, application_name: 'samtalsstod-local' });
  client.on('error', () => undefined); // the next query tells
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the database if there is none of that name.
 * @param {string} serverUrl any database of the server, as a role that may create databases
 * @param {string} name
 */
export async function ensureDatabase(serverUrl, name) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
  return databaseUrl(serverUrl, name);
}

/**
 * True for a new installation, where nobody has an account, and for one where a load of demonstration data was cut off.
 * @param {string} ownerUrl
 */
export function wantsDemonstration(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    // Row security holds for the owner too, unless it is a superuser: without this it would see no rows and call every database new.
    await client.query("select set_config('app.audience', 'system', false)");
    const { rows } = await client.query(`select not exists (select 1 from accounts where email not like '%@example.org')
      and not exists (select 1 from event_log where name = 'demonstration.loaded') as wanted`);
    return rows[0].wanted;
  });
}
