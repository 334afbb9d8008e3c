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

  it('has counters as counted anew', async () => {
    expect(await rows('select * from true_case_counts() where counted <> found')).toEqual([]);
  });

  it('has texts that open with the installation\'s key', async () => {
    const texts = await rows<{ id: string; caseId: string; body: Buffer; wrapped: Buffer }>(
      `select m.id, m.case_id as "caseId", m.body_sealed as body, k.wrapped from messages m join sealing_keys k on k.subject_id = m.case_id limit 50`);
    expect(texts).toHaveLength(50);
    for (const { id, caseId, body, wrapped } of texts) {
      const key = decrypt(masterKey, `sealing_keys.wrapped:${caseId}`, wrapped);
      expect(decrypt(key, `messages.body_sealed:${id}`, body).toString()).toMatch(/\w{3}/);
    }
  });

  it('has an audit trail that is sealed and holds', async () => {
    const app = await connected(database.appUrl);
    await sealAll({ inTransaction: transactionsOf(app), now: () => new Date(), file: undefined });
    await app.end();
    const [{ events }] = await rows<{ events: number }>('select count(*)::int as events from event_log') as [{ events: number }];
    expect(await verifyAudit({ databaseUrl: database.ownerUrl, at: new Date() })).toMatchObject({ links: events, waiting: 0, faults: 0 });
  });
});
