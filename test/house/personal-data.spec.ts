import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

interface Claim { table: string; column: string; what: string; sealed?: boolean; readable?: string[] }

/** What each room says it keeps about people. */
function claims(): (Claim & { room: string })[] {
  return fs.readdirSync('libs').flatMap((room) => {
    const folder = path.join('libs', room, 'src');
    const file = fs.readdirSync(folder).find((name) => /^([a-z-]+\.)?personal-data\.ts$/.test(name));
    if (!file) return [];
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const lists = Object.values(require(path.resolve(folder, file)) as Record<string, Claim[]>).filter(Array.isArray);
    return lists.flat().map((claim) => ({ ...claim, room }));
  });
}

/** Columns that name a person without a foreign key to accounts. */
const PERSON = /^(account|member|rep|author|actor|reader|appointed|answered|done|created|changed|closed|assigned|kept|manager|sender|receiver)(_id|_by|_out|_to)?$|email|phone|member_number/;

describe('personal data', () => {
  let database: FreshDatabase;
  let db: pg.Client;
  const claimed = new Set(claims().map(({ table, column }) => `${table}.${column}`));

  beforeAll(async () => {
    database = await freshDatabase();
    db = new pg.Client({ connectionString: database.ownerUrl });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  async function columns(where: string): Promise<string[]> {
    const { rows } = await db.query<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and t.table_type = 'BASE TABLE' and (${where}) order by 1`);
    return rows.map(({ name }) => name);
  }

  it('is claimed by a room wherever a column refers to an account', async () => {
    const { rows } = await db.query<{ name: string }>(
      `select conrelid::regclass || '.' || attname as name from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
       where contype = 'f' and confrelid = 'accounts'::regclass order by 1`);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(({ name }) => name).filter((name) => !claimed.has(name))).toEqual([]);
  });

  it('is claimed wherever a column that can hold an id or a word is named after a person', async () => {
    const named = (await columns("data_type in ('uuid', 'text', 'ARRAY', 'jsonb', 'bytea')")).filter((name) => PERSON.test(name.split('.')[1]!));
    expect(named.filter((name) => !claimed.has(name))).toEqual([]);
  });

  it('is claimed wherever text is sealed, and said to be sealed', async () => {
    const sealed = await columns("c.column_name like '%\\_sealed'");
    expect(sealed.length).toBeGreaterThan(4);
    const said = new Set(claims().filter((claim) => claim.sealed).map(({ table, column }) => `${table}.${column}`));
    expect(sealed.filter((name) => !said.has(name))).toEqual([]);
  });

  it('is claimed only where there is a column', async () => {
    const there = new Set(await columns('true'));
    expect([...claimed].filter((name) => !there.has(name))).toEqual([]);
  });

  it('is said to be readable only where a column holds text that is not sealed', async () => {
    const text = new Set(await columns("data_type = 'text'"));
    const readable = claims().filter((claim) => claim.readable);
    expect(readable.length).toBeGreaterThan(8);
    expect(readable.filter(({ table, column, sealed }) => sealed || !text.has(`${table}.${column}`))).toEqual([]);
  });

  it('is claimed by one room each, in words', () => {
    const names = claims().map(({ table, column }) => `${table}.${column}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(claims().filter(({ what }) => !what)).toEqual([]);
  });
});
