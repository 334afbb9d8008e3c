import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate, migrationSource } from '../../migrations/migrate.js';
import { migrations } from '../../migrations/list.js';
import { scramVerifier } from '../../migrations/scram.js';
import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { eventually } from '../setup/eventually.js';

/** The first that touches a table which people write to while it runs: an index on mandates. */
const FIRST_UNDONE = 'ToldAndJudged1760000000008';

let database: FreshDatabase;
let undone: string[];
const clients: pg.Client[] = [];

const connect = async (url = database.ownerUrl): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  return client;
};

beforeEach(async () => {
  database = await freshDatabase();
  undone = migrations.map(({ name }) => name).slice(migrations.findIndex(({ name }) => name === FIRST_UNDONE));
  const source = await migrationSource(database.ownerUrl).initialize();
  for (const _ of undone) await source.undoLastMigration();
  await source.destroy();
}, 60_000);
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  await database.drop();
}, 60_000);

it('migrations wait for nobody longer than two seconds, so that people go on, and get there in the end', async () => {
  const [long, look, person] = [await connect(), await connect(), await connect()];
  await long.query('begin; lock table mandates in row exclusive mode'); // somebody's long transaction
  const migrating = migrate(database.ownerUrl, 'app-test');
  await eventually(async () => {
    const { rowCount } = await look.query(`select 1 from pg_stat_activity where application_name = 'samtalsstod migrate' and datname = current_database()
      and wait_event_type = 'Lock' and query ilike '%mandates%'`);
    expect(rowCount).toBe(1);
  });
  await person.query(`set lock_timeout = '20s'`);
  await person.query('begin; lock table mandates in row exclusive mode; commit'); // behind the migration in the line, until it steps back
  await look.query('select 1 from mandates');
  await long.query('commit');
  expect(await migrating).toEqual(undone);
}, 60_000);

it('migrations run once, however many start them', async () => {
  const ran = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, 'app-test')));
  expect(ran.filter((names) => names.length > 0)).toEqual([undone]);
}, 60_000);

it('the app role\'s password is never in a statement, and lets it in', async () => {
  expect(scramVerifier('app-test')).toMatch(/^SCRAM-SHA-256\$4096:[^$]+\$[^:]+:[^:]+$/);
  await migrate(database.ownerUrl, 'app-test');
  const app = await connect(database.appUrl);
  expect((await app.query('select current_user as me')).rows).toEqual([{ me: 'samtalsstod_app' }]);
  const { rows: [{ rolpassword }] } = await (await connect()).query(`select rolpassword from pg_authid where rolname = 'samtalsstod_app'`);
  expect(rolpassword).toMatch(/^SCRAM-SHA-256\$/);
});
