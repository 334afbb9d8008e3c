import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HeadFile } from '@app/privacy';
import { ask, furnishedUnion, type FurnishedUnion, request } from '../factories/furnished.js';
import type { Person } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-audit-log-'));
const headFile = path.join(dir, 'audit-head');

let product: Product;
let union: FurnishedUnion;
let officer: Person;
let dpo: Client;
let caseId: string;
let number: string;

interface Item { id: number; name: string; at: string; by: { accountId: string | null; name: string | null; role: string }; caseNumber: string | null; aboutName: string | null }
const log = async (query = ''): Promise<Item[]> => (await dpo.get(`/audit/events${query}`)).body.items;

beforeAll(async () => {
  product = await startProduct({ now: new Date('2026-11-23T09:00:00Z'), env: { AUDIT_HEAD_FILE: headFile } });
  union = await furnishedUnion(product);
  officer = await union.world.person({ name: 'Dag Prov', roles: ['dpo'] });
  dpo = await union.world.as(officer, 'staff');
  caseId = await ask(union.callers.member, request(union.workplaceId));
  await union.callers.rep.post(`/cases/${caseId}/claim`);
  ({ number } = (await union.callers.rep.get(`/cases/${caseId}`)).body);
}, 60_000);
afterAll(async () => {
  await product.stop();
  fs.rmSync(dir, { recursive: true, force: true });
});

describe('the audit log', () => {
  it('says who has done what in a case, when and as what', async () => {
    const items = await log(`?caseNumber=${number}`);
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['case.begun', 'case.submitted', 'case.claimed', 'case.read']));
    expect(items.find(({ name }) => name === 'case.claimed')).toMatchObject({ by: { accountId: union.rep.id, name: union.rep.name, role: 'rep' }, caseNumber: number });
    expect([...items].sort((a, b) => b.at.localeCompare(a.at) || b.id - a.id)).toEqual(items);
  });

  it('answers a member\'s complaint: who has read the case', async () => {
    const readers = await log(`?caseNumber=${number}&name=case.read`);
    expect(new Set(readers.map(({ name }) => name))).toEqual(new Set(['case.read']));
    expect(new Set(readers.map(({ by }) => by.name))).toEqual(new Set([union.rep.name]));
  });

  it('tells nothing of what was asked, written or answered', async () => {
    await union.callers.rep.post(`/cases/${caseId}/messages`, { text: 'Hemliga ord' });
    await union.callers.rep.post(`/cases/${caseId}/resolve`, { outcome: 'training-arranged' });
    const { text } = await fetch(`${product.url}/api/audit/events?caseNumber=${number}`, { headers: { cookie: dpo.cookie } }).then(async (r) => ({ text: await r.text() }));
    expect(text).toContain('case.resolved');
    for (const word of ['Hemliga', 'training-arranged', 'outcome', '"data"', caseId]) expect(text).not.toContain(word);
    expect((await dpo.get(`/cases/${caseId}`)).status).toBe(403);
  });

  it('records that it was read, by whom and of which case, and not as something done in the case', async () => {
    await log(`?caseNumber=${number}`);
    const { rows: [event] } = await product.db.query('select * from event_log where actor_id = $1 order by id desc limit 1', [officer.id]); // the worker has some of its own
    expect(event).toMatchObject({ name: 'audit.read', actor_id: officer.id, actor_role: 'dpo', case_id: null, subject_id: caseId, data: { by: ['caseNumber'] } });
    expect((await log('?name=audit.read')).map(({ by }) => by.name)).toContain(officer.name);
    expect((await union.callers.member.get(`/me/cases/${caseId}`)).body.readBy.map(({ name }: { name: string }) => name)).not.toContain(officer.name);
  });

  it('goes by person, kind and period', async () => {
    expect(new Set((await log(`?accountId=${union.rep.id}`)).map(({ by }) => by.accountId))).toEqual(new Set([union.rep.id]));
    expect(new Set((await log('?name=case.claimed')).map(({ name }) => name))).toEqual(new Set(['case.claimed']));
    expect(await log('?to=2026-11-22')).toEqual([]);
    expect((await log('?from=2026-11-23&to=2026-11-23')).length).toBeGreaterThan(3);
    expect(await log('?caseNumber=ST-2026-99999')).toEqual([]);
    expect((await dpo.get('/audit/events')).body.from).toBe('2026-10-24');
    expect((await dpo.get(`/audit/events?caseNumber=${number}`)).body.from).toBeNull();
  });

  it('gives each event once, page by page, whatever happens meanwhile', async () => {
    const seen: number[] = [];
    await product.db.query(
      `insert into event_log (at, name, actor_role) select timestamptz '2026-11-20 10:00Z' + (n / 3) * interval '1 second', 'mail.given-up', 'system' from generate_series(1, 130) n`);
    let cursor = '';
    do {
      const { body } = await dpo.get(`/audit/events?name=mail.given-up${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: Item) => id));
      cursor = body.nextCursor ?? '';
      await product.db.query(`insert into event_log (at, name, actor_role) values ('2026-11-23 09:00Z', 'mail.given-up', 'system')`);
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([130, 130]);
  });

  it('shows nobody whose identity is protected by name', async () => {
    const hidden = await union.world.person({ name: 'Skyddad Person', roles: ['direkt'] });
    await product.db.query('update accounts set protected_identity = true where id = $1', [hidden.id]);
    await union.world.as(hidden, 'staff');
    const mine = await log(`?accountId=${hidden.id}`);
    expect(mine.map(({ by }) => by)).toEqual([{ accountId: hidden.id, name: null, role: 'staff' }]);
  });

  it('is the officer\'s alone', async () => {
    const { rep, lead, direkt, admin } = union.callers;
    for (const other of [rep, lead, direkt, admin]) {
      for (const path of ['/audit/events', '/audit/chain']) expect((await other.get(path)).status).toBe(403);
    }
  });

  it('asks for what it can use', async () => {
    const refused = async (query: string): Promise<unknown> => {
      const { status, body } = await dpo.get(`/audit/events?${query}`);
      return [status, body.errors?.[0]?.pointer];
    };
    expect(await refused('from=2026-11-23&to=2026-11-01')).toEqual([422, '/to']);
    expect(await refused('from=2026-02-30')).toEqual([422, '/from']);
    expect(await refused('cursor=abc')).toEqual([422, '/cursor']);
    expect(await refused('caseNumber=12')).toEqual([422, '/caseNumber']);
  });
});

describe('the chain', () => {
  it('is sealed by the worker as things happen, its head written down outside the database', async () => {
    await eventually(async () => {
      const { body } = await dpo.get('/audit/chain');
      const { rows: [log_] } = await product.db.query<{ events: number }>('select count(*)::int as events from event_log');
      expect(body).toMatchObject({ position: log_!.events, waiting: 0 });
      expect(new HeadFile(headFile).last()?.position).toBe(body.position);
    });
  });

  it('is verified again and again, and the officer sees it', async () => {
    await product.passTo(new Date('2026-11-23T09:15:00Z'));
    const { body: { check } } = await dpo.get('/audit/chain');
    expect(check).toMatchObject({ whole: true, faults: 0, firstFault: null });
    expect(check.at > '2026-11-23T09:15').toBe(true);
    expect(check.position).toBeGreaterThan(5);
  });

  it('shows where it is broken', async () => {
    await product.db.query(`update event_log set actor_role = 'member' where id = (select event_id from event_seals where position = 3)`);
    await product.passTo(new Date('2026-11-23T09:30:00Z'));
    expect((await dpo.get('/audit/chain')).body.check).toMatchObject({ whole: false, faults: 1, firstFault: 'altered', firstFaultAt: 3 });
  });
});
