import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Db } from '@app/platform';
import { functionFaults, unnoticedInFunctions } from './functions.js';
import { policyMutants, withMutant } from './policy-mutants.js';
import { Rows, TABLES } from './rows.js';
import { OPEN_TO_ALL } from './rows-table.js';
import { setStage, type Stage } from './stage.js';
import { LONG, progress, tell } from './tell.js';

let stage: Stage;
let rows: Rows;

beforeAll(async () => {
  stage = await setStage();
  rows = await Rows.begin(stage);
}, 120_000);
afterAll(() => stage.stop());

describe('the second wall by itself: plain SQL as the app connects', () => {
  it('stands before every table that row security is on for, and each has rows', async () => {
    const found = await rows.owner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by 1`);
    expect(found.map(({ name }) => name)).toEqual([...TABLES].sort());
    const empty: string[] = [];
    for (const table of TABLES) if (!(await rows.owner(`select 1 from ${table} limit 1`)).length) empty.push(table);
    expect(empty).toEqual([]);
  });

  it.each(TABLES)('shows, takes in, changes and loses of %s exactly what is written', async (table) => {
    const faults = await rows.faults(table);
    tell(`rows of ${table}, by whoever asks`, Object.keys(rows.askers).length, faults.length);
    expect(faults).toEqual([]);
  });

  it('shows no row at all to a connection that has not said whom it is for', async () => {
    expect(await rows.unsaid()).toEqual(TABLES.map((table) => [table, 0]));
  });

  it('gives out through the functions that see further what each may know, and moves no case that is out of sight', async () => {
    const faults = await functionFaults(rows);
    tell('functions, by whoever asks', Object.keys(rows.askers).length, faults.length);
    expect(faults).toEqual([]);
  });

  it('leaves open without row security only what tells of no person', async () => {
    const open = await rows.owner<{ name: string; may: string }>(
      `select c.relname as name, string_agg(lower(p), ' ' order by p) as may from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and not relrowsecurity and has_table_privilege('samtalsstod_app', c.oid, p) group by 1`);
    expect(Object.fromEntries(open.map(({ name, may }) => [name, may]))).toEqual(OPEN_TO_ALL);
  });

  it('lets nobody rewrite what has happened, raise an account, or step past the wall', async () => {
    for (const [name, asker] of Object.entries(rows.askers)) {
      for (const sql of [
        `update event_log set name = 'x'`, 'delete from event_log', `update messages set side = 'rep'`, 'delete from messages', 'delete from notes', 'delete from answers',
        `update accounts set roles = '{admin}'`, `update accounts set email = 'x'`, 'delete from accounts', 'truncate cases', 'alter table cases disable row level security',
        'create table x ()', 'set role postgres',
      ]) {
        const error = await rows.as(asker, sql).then(() => 'done', (e: Error) => e.message);
        expect([name, sql, error]).toEqual([name, sql, expect.stringMatching(/permission denied|must be owner/)]);
      }
      const db = stage.product.api.get(Db);
      await expect(db.as(asker.actor, async () => {
        await db.query('set local row_security = off');
        return db.query('select * from cases');
      })).rejects.toThrow('would be affected by row-level security');
    }
  });

  it('is missed wherever a policy lets everything through, shuts, or is away', async () => {
    const every = await policyMutants(rows);
    const mutants = LONG ? every : every.filter((_, at) => at % 16 === 0);
    const unnoticed: string[] = [];
    for (const [at, mutant] of mutants.entries()) {
      const noticed = (await withMutant(rows, mutant)).length > 0;
      if (noticed === (mutant.saidTwice !== undefined)) unnoticed.push(`${mutant.name}${noticed ? ': is missed, though it is written that it cannot be' : ''}`);
      progress('pieces of row security taken away', at + 1, mutants.length);
    }
    const twice = mutants.filter(({ saidTwice }) => saidTwice).length;
    for (const table of TABLES) expect(await rows.faults(table, true)).toEqual([]); // every piece is back: none was missed for another's sake
    tell('pieces of row security taken away, unnoticed', mutants.length - twice, unnoticed.length);
    tell('parts that say what another says, with the reason', twice, 0);
    const functions = await unnoticedInFunctions(rows);
    tell('conditions in functions taken away, unnoticed', functions.tried, functions.unnoticed.length);
    expect(functions.unnoticed).toEqual([]);
    expect(every.length).toBeGreaterThan(400);
    expect(unnoticed).toEqual([]);
  }, 300_000);
});
