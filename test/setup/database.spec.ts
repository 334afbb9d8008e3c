import { expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './database.js';

it('gives each spec file a migrated database of its own, reached by a role that row security holds', async () => {
  const database = await freshDatabase();
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  const { rows: [role] } = await app.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user');
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  expect((await app.query('select * from accounts')).rowCount).toBe(0);
  await expect(app.query('create table mine ()')).rejects.toThrow(/permission denied/);
  await app.end();
  await database.drop();
});
