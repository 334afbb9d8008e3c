import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { ask, furnishedUnion, type FurnishedUnion, request } from '../factories/furnished.js';
import { smallUnion } from '../factories/world.js';
import type { Answer, Client } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';
import { NOTHING } from './calling.js';

let product: Product;
let union: FurnishedUnion;
let server: pg.Client;
let name: string;

beforeAll(async () => {
  product = await startProduct({ now: new Date('2026-11-23T09:00:00Z') });
  union = await furnishedUnion(product);
  name = product.db.database!;
  server = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await server.connect();
}, 60_000);
afterAll(async () => {
  await server.query(`alter database ${name} allow_connections true`);
  await product.stop();
  await server.end();
}, 60_000);

/** As when the machine goes: every connection of the product's breaks, and no new one is let in. */
async function takeAway(): Promise<void> {
  await server.query(`alter database ${name} allow_connections false`);
  await server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'samtalsstod_app'`, [name]);
}
const giveBack = (): Promise<unknown> => server.query(`alter database ${name} allow_connections true`);

const health = (path: string): Promise<number> => fetch(`${product.url}/${path}`).then(({ status }) => status);

/** Reads a live stream as it comes. */
async function listen(client: Client): Promise<{ heard: () => string; stop: () => void }> {
  const end = new AbortController();
  const response = await fetch(`${client.url}/api/live`, { headers: { cookie: client.cookie }, signal: end.signal });
  expect(response.status).toBe(200);
  let text = '';
  void (async () => {
    for await (const part of response.body!) text += new TextDecoder().decode(part as Uint8Array);
  })().catch(() => undefined);
  await eventually(async () => expect(text).toContain('listening'));
  return { heard: () => text, stop: () => end.abort() };
}

/** Work of every kind: reading, changing, creating, signing in. */
const requests = (): Record<string, () => Promise<Answer>> => {
  const { member, rep, lead, direkt, admin } = union.callers;
  const body = request(union.workplaceId);
  return {
    me: () => member.get('/me'), mine: () => member.get('/me/cases'), write: () => member.post(`/me/cases/${union.caseId}/messages`, { text: 'Hallå' }),
    begin: () => member.post('/me/cases'), queue: () => rep.get('/cases'), case: () => rep.get(`/cases/${union.caseId}`), note: () => rep.post(`/cases/${union.caseId}/notes`, { text: 'x' }),
    claim: () => rep.post(`/cases/${NOTHING}/claim`), judge: () => rep.get(`/cases/${union.caseId}/promises`), follow: () => rep.get('/follow-ups'), live: () => rep.get('/live'),
    report: () => lead.get('/reports/local'), mandates: () => lead.get(`/units/${union.units.section}/mandates`), notices: () => lead.get('/notices'), session: () => rep.get('/session'),
    phone: () => direkt.post('/cases', { memberId: union.member.id, ...body }), accounts: () => admin.get('/accounts'), mails: () => admin.get('/mail-health'),
    link: () => member.post('/me/sign-in-links', { email: union.member.email }), password: () => rep.post('/sign-in/password', { email: 'a@example.org', password: 'långt nog lösen' }),
    invitation: () => rep.post('/invitations/open', { token: 'x'.repeat(43) }), demonstration: () => rep.post('/demonstration/sign-in', { accountId: union.rep.id, audience: 'staff' }),
  };
};

it('answers "try again" while the database is away, and goes on by itself when it is back', async () => {
  const { member, rep, lead } = union.callers;
  const begun = (await member.post('/me/cases')).body;
  const content = request(union.workplaceId, { description: 'Det här skrev jag innan' });
  const draft = await member.put(`/me/cases/${begun.id}/draft`, { step: 3, content }, { ifMatch: begun.version });
  expect(draft.status).toBe(200);
  const stream = await listen(lead);
  expect([await health('livez'), await health('readyz')]).toEqual([200, 200]);

  await takeAway();
  for (const round of [1, 2]) {
    const answers = await Promise.all(Object.entries(requests()).map(async ([what, send]) => ({ what, answer: await send() })));
    for (const { what, answer: { status, headers, body } } of answers) {
      expect([round, what, status, body.code]).toEqual([round, what, 503, 'try-again']);
      expect([what, headers.get('content-type'), Number(headers.get('retry-after')) > 0]).toEqual([what, expect.stringContaining('application/problem+json'), true]);
      expect(Object.keys(body).sort()).toEqual(['code', 'reference', 'status', 'title', 'type']);
    }
  }
  expect([await health('livez'), await health('readyz')]).toEqual([200, 503]);
  expect((await fetch(`${product.url}/api/openapi.json`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 2500)); // long enough for the worker and the stream to try, and fail, more than once

  await giveBack();
  await eventually(async () => expect(await health('readyz')).toBe(200));
  expect((await member.get(`/me/cases/${begun.id}/draft`)).body).toMatchObject({ step: 3, content: { description: 'Det här skrev jag innan' } });
  const again = Object.entries(requests()).filter(([what]) => !['live', 'demonstration', 'password', 'invitation'].includes(what));
  for (const [what, send] of again) expect(`${what} ${(await send()).status}`).toMatch(what === 'claim' ? / 404$/ : / 20[0-2]$/);
  expect((await rep.get(`/cases/${union.caseId}`)).status).toBe(200);
  stream.stop();
}, 60_000);

it('takes the worker\'s queue and the live stream along, with nothing done twice', async () => {
  const { member, lead } = union.callers;
  const stream = await listen(lead);
  await takeAway();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await giveBack();
  await eventually(async () => expect(stream.heard()).toContain('"gap"'), 20);
  const id = await ask(member, request(union.workplaceId));
  await eventually(async () => expect(stream.heard()).toContain(id));
  await eventually(async () => {
    const { rows } = await product.db.query(`select count(*)::int as planned from follow_ups where case_id = $1`, [id]);
    expect(rows[0].planned).toBeGreaterThan(0); // planned by the worker, of its own accord
  }, 40);
  await eventually(async () => {
    const { rows } = await product.db.query('select (select count(*)::int from outbox) as out, (select count(*)::int from deliveries where done_at is null) as owed');
    expect(rows).toEqual([{ out: 0, owed: 0 }]);
  }, 40);
  const { rows } = await product.db.query('select case_id, plan, step from follow_ups where plan is not null group by 1, 2, 3 having count(*) > 1');
  expect(rows).toEqual([]);
  stream.stop();
}, 120_000);

it('ends the live streams when the program is told to stop, so that it can', async () => {
  const another = await startProduct();
  const { world, lead } = await smallUnion(another);
  const stream = await listen(await world.as(lead, 'staff'));
  const began = Date.now();
  await another.stop();
  expect(Date.now() - began).toBeLessThan(10_000);
  stream.stop();
}, 60_000);
