import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { sealAll, verifyAudit } from '@app/privacy';
import { LIFECYCLE } from '../../../libs/cases/src/domain/lifecycle-table.js';
import { decrypt } from '../../../libs/platform/src/vault/cipher.js';
import { freshDatabase, type FreshDatabase } from '../../setup/database.js';
import { connected, transactionsOf } from '../audit/sealed-log.js';
import { replay } from '../chaos/replay.mjs';
import { seedDatabase } from './seed-database.mjs';

const CASES = 1000;
const masterKey = randomBytes(32);

let database: FreshDatabase;
let owner: pg.Client;
const rows = async <R>(sql: string): Promise<R[]> => (await owner.query(sql)).rows as R[];

beforeAll(async () => {
  database = await freshDatabase();
  await seedDatabase({ ownerUrl: database.ownerUrl, masterKey, cases: CASES, threads: 1 });
  owner = await connected(database.ownerUrl);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await database.drop();
});

interface SeededCase {
  number: string;
  stands: Record<string, unknown>;
  events: { name: string; actorId: string | null; data: Record<string, unknown> }[];
}

describe('a seeded union', () => {
  it('has cases that stand where their events say', async () => {
    const cases = await rows<SeededCase>(`select number,
        jsonb_build_object('state', state, 'repId', rep_id, 'outcome', outcome, 'waitingFor', waiting_for,
          'answered', first_answer_at is not null, 'closed', closed_at is not null) as stands,
        (select jsonb_agg(jsonb_build_object('name', e.name, 'actorId', e.actor_id, 'data', e.data) order by e.id) from event_log e where e.case_id = c.id) as events
      from cases c`);
    expect(cases).toHaveLength(CASES);
    const said = cases.map(({ number, events }) => {
      const { versions: _, faults, ...stands } = replay(events, LIFECYCLE);
      return { number, stands, faults };
    });
    expect(said).toEqual(cases.map(({ number, stands }) => ({ number, stands, faults: [] })));
  });

  it('refers to nothing that is not there', async () => {
    const keys = await rows<{ name: string; orphans: string }>(`select conname as name, format(
        'select count(*)::int as count from %s f where f.%I is not null and not exists (select 1 from %s t where t.%I = f.%I)',
        conrelid::regclass, a.attname, confrelid::regclass, b.attname, a.attname) as orphans
      from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
        join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
      where contype = 'f' and cardinality(conkey) = 1`);
    expect(keys.length).toBeGreaterThan(30);
    const found = [];
    for (const { name, orphans } of keys) found.push([name, ...await rows<{ count: number }>(orphans)]);
    expect(found).toEqual(keys.map(({ name }) => [name, { count: 0 }]));
  });

  it('has every index and trigger of the migrations, at work', async () => {
    const made = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made, indisvalid and indisready and not indisclustered as works
        from pg_index where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      union all select tgname, pg_get_triggerdef(oid), tgenabled = 'O' from pg_trigger where not tgisinternal order by 1, 2`;
    const unseeded = await freshDatabase();
    const other = await connected(unseeded.ownerUrl);
    const expected = (await other.query(made)).rows as { works: boolean }[];
    await other.end();
    await unseeded.drop();
    expect(expected.filter(({ works }) => !works)).toEqual([]);
    expect(await rows(made)).toEqual(expected);
    expect(await rows(`select t.relname, i.relname from pg_index x join pg_class t on t.oid = indrelid join pg_class i on i.oid = indexrelid
      where t.relname in ('event_log', 'cases') and indpred is null and t.reltuples <> i.reltuples`)).toEqual([]);
  });

  it('has told the member, and delivered each event of the last week to each who hears of it', async () => {
    const [told] = await rows<Record<string, number>>(`select
      (select count(*)::int from deliveries where done_at < now() - interval '8 days') as old,
      (select count(*)::int from deliveries d join event_log e on e.id = d.event_id where d.done_at < e.at) as early,
      (select count(*)::int from event_log e where e.name in ('case.submitted', 'case.claimed')
        and not exists (select 1 from notices n join mails m using (account_id, cause) where n.cause = 'event:' || e.id and n.case_id = e.case_id)) as untold,
      (select count(*)::int from event_log e where e.name in ('case.message-sent', 'case.first-answered', 'follow-up.fell-due', 'case.closed')
        and e.at > now() - interval '6 days' and not exists (select 1 from deliveries d where d.event_id = e.id)) as undelivered,
      (select count(*)::int from checks k where k.case_id is not null and k.answered <> (select count(*) from answers a where a.check_id = k.id)) as unanswered,
      (select count(*)::int from follow_ups f where f.state = 'done'
        and not exists (select 1 from event_log e where e.subject_id = f.id::text and e.name = 'follow-up.done' and e.at = f.done_at)) as undone`);
    expect(told).toEqual({ old: 0, early: 0, untold: 0, undelivered: 0, unanswered: 0, undone: 0 });
  });

  it('has counters as counted anew', async () => {
    expect(await rows('select * from true_case_counts() where counted <> found')).toEqual([]);
  });

  it.each(['messages.body_sealed', 'notes.body_sealed', 'cases.content_sealed'])('has texts that open with the installation\'s key: %s', async (place) => {
    const [table, column] = place.split('.');
    const texts = await rows<{ id: string; caseId: string; sealed: Buffer; wrapped: Buffer }>(
      `select t.id, k.subject_id as "caseId", t.${column} as sealed, k.wrapped from ${table} t join sealing_keys k on k.subject_id = t.${table === 'cases' ? 'id' : 'case_id'}`);
    expect(texts.length).toBeGreaterThan(CASES / 2);
    for (const { id, caseId, sealed, wrapped } of texts) {
      const key = decrypt(masterKey, `sealing_keys.wrapped:${caseId}`, wrapped);
      expect(decrypt(key, `${place}:${id}`, sealed).toString()).toMatch(/\w{3}/);
    }
    const keys = new Set(texts.map(({ caseId, wrapped }) => decrypt(masterKey, `sealing_keys.wrapped:${caseId}`, wrapped).toString('hex')));
    expect(keys.size).toBe(new Set(texts.map(({ caseId }) => caseId)).size);
    expect(new Set(texts.map(({ sealed }) => sealed.subarray(0, 12).toString('hex'))).size).toBe(texts.length);
  });

  it('has an audit trail that is sealed and holds', async () => {
    const app = await connected(database.appUrl);
    await sealAll({ inTransaction: transactionsOf(app), now: () => new Date(), file: undefined });
    await app.end();
    const [{ events }] = await rows<{ events: number }>('select count(*)::int as events from event_log') as [{ events: number }];
    expect(await verifyAudit({ databaseUrl: database.ownerUrl, at: new Date() })).toMatchObject({ links: events, waiting: 0, faults: 0 });
  });
});
