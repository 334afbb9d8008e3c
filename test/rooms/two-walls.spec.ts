import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DividedUnion, dividedUnion, type Kind } from '../factories/divided-union.js';
import type { Answer, Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';
import { NOTHING } from './calling.js';

const NOW = new Date('2026-11-23T09:00:00Z');

const HIDDEN: Kind[] = ['out of scope', 'kept out', 'at ST Direkt', 'draft', 'her own as a member'];

let product: Product;
let union: DividedUnion;
let { cases, far, other, lapsed, dpo } = {} as DividedUnion;

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await dividedUnion(product);
  ({ cases, far, other, lapsed, dpo } = union);
}, 60_000);
afterAll(() => product.stop());

/** Everything a stranger could learn from an answer, but for what differs between any two requests. */
function shown({ status, headers, body }: Answer): object {
  const { reference: _, ...rest } = body;
  const names = [...headers].filter(([name]) => !['date', 'x-request-id', 'content-security-policy', 'content-length'].includes(name));
  return { status, headers: names, body: rest, length: JSON.stringify(body).length };
}

type Try = (client: Client, id: string) => Promise<Answer>;
const POST = (path: string, body?: object): Try => (client, id) => client.post(path.replace('$', id), body);
const GET = (path: string): Try => (client, id) => client.get(path.replace('$', id));
const PATCH = (path: string, body: object): Try => (client, id) => client.patch(path.replace('$', id), body, { ifMatch: 1 });
const PUT = (path: string, body: object): Try => (client, id) => client.put(path.replace('$', id), body, { ifMatch: 1 });

const STAFF_CASE: Record<string, Try> = {
  open: GET('/cases/$'), claim: POST('/cases/$/claim'), unclaim: POST('/cases/$/unclaim'), wait: POST('/cases/$/wait', { for: 'member' }), resume: POST('/cases/$/resume'),
  resolve: POST('/cases/$/resolve', { outcome: 'referred' }), close: POST('/cases/$/close', {}), reopen: POST('/cases/$/reopen', {}), 'hand over': POST('/cases/$/hand-over', { to: 'direkt' }),
  facts: PATCH('/cases/$/facts', { needs: ['prepare'] }), message: POST('/cases/$/messages', { text: 'x' }), note: POST('/cases/$/notes', { text: 'x' }),
  composer: PUT('/cases/$/composer', { kind: 'note', text: 'x' }), promises: GET('/cases/$/promises'), judge: PUT('/cases/$/promises/conduct/criteria/booked', { answer: 'met' }),
  history: GET('/cases/$/promises/conduct/criteria/booked/history'), 'follow-ups': GET('/cases/$/follow-ups'),
  'add follow-up': POST('/cases/$/follow-ups', { text: 'x', dueAt: '2026-12-01T09:00:00.000Z' }),
};
const MEMBER_CASE: Record<string, Try> = {
  open: GET('/me/cases/$'), draft: GET('/me/cases/$/draft'), save: PUT('/me/cases/$/draft', { step: 1, content: {} }), discard: (client, id) => client.delete(`/me/cases/${id}/draft`),
  submit: POST('/me/cases/$/submit'), message: POST('/me/cases/$/messages', { text: 'x' }), composer: PUT('/me/cases/$/composer', { text: 'x' }), withdraw: POST('/me/cases/$/withdraw', {}),
  reopen: POST('/me/cases/$/reopen', {}), talk: PATCH('/me/cases/$/talk', { talkDate: '2026-12-16' }),
  'other rep': POST('/me/cases/$/other-rep', { outsideWorkplace: true, excludeCurrentRep: true }), told: GET('/me/cases/$/how-did-it-go'),
  tell: POST('/me/cases/$/how-did-it-go', { answers: [{ code: 'both-prepared', answer: 'met' }] }),
};
const REGISTERS: Record<string, [keyof DividedUnion['far'], Try]> = {
  workplace: ['workplace', GET('/workplaces/$')], 'change workplace': ['workplace', PATCH('/workplaces/$', { name: 'Nytt namn' })],
  'add manager': ['workplace', POST('/workplaces/$/managers', { roleTitle: 'Chef' })], 'change manager': ['manager', PATCH('/managers/$', { roleTitle: 'Chefen' })],
  'add training': ['manager', POST('/managers/$/trainings', { course: 'Kurs', status: 'asked-for', evidence: 'certificate' })],
  'change training': ['training', PATCH('/trainings/$', { course: 'Kursen' })], materials: ['workplace', GET('/workplaces/$/materials')],
  'add material': ['workplace', POST('/workplaces/$/materials', { kind: 'guide', audience: 'both', title: 'Nytt', language: 'sv', status: 'exists' })],
  'change material': ['material', PATCH('/materials/$', { title: 'Nytt' })], promises: ['workplace', GET('/workplaces/$/promises')],
  judge: ['workplace', PUT('/workplaces/$/promises/materials/criteria/x', { answer: 'met' })], 'finish follow-up': ['followUp', POST('/follow-ups/$/done')],
  'skip follow-up': ['followUp', POST('/follow-ups/$/skip', { reason: 'not-needed' })], 'undo follow-up': ['followUp', POST('/follow-ups/$/undo')],
  'move follow-up': ['followUp', (client, id) => client.post(`/follow-ups/${id}/move`, { dueAt: '2026-12-01T09:00:00.000Z' }, { ifMatch: 1 })],
  notice: ['notice', POST('/notices/$/read')],
};

/** Row security for every table of the product, on or off. */
async function secondWall(state: 'enable' | 'disable'): Promise<void> {
  const { rows } = await product.db.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`);
  for (const { name } of rows) await product.db.query(`alter table ${name} ${state} row level security`);
}

describe.each(['both walls', 'the first wall alone'] as const)('with %s, what is not yours', (walls) => {
  beforeAll(() => secondWall(walls === 'both walls' ? 'enable' : 'disable'));
  afterAll(() => secondWall('enable'));

  it('opens for those it is for', async () => {
    const opened = async (client: Client): Promise<Kind[]> => {
      const kinds: Kind[] = [];
      for (const [kind, id] of Object.entries(cases)) if ((await client.get(`/cases/${id}`)).status === 200) kinds.push(kind as Kind);
      return kinds;
    };
    const { callers: { rep, lead, direkt, stranger } } = union;
    expect(await opened(rep)).toEqual(['own', 'in scope']);
    expect(await opened(lead)).toEqual(['own', 'in scope', 'kept out', 'her own as a member']);
    expect(await opened(direkt)).toEqual(['at ST Direkt']);
    expect(await opened(stranger)).toEqual(['out of scope']);
  });

  it.each(HIDDEN)('is the same as what does not exist: a case %s', async (kind) => {
    for (const [name, attempt] of Object.entries(STAFF_CASE)) {
      const [hidden, absent] = [await attempt(union.callers.rep, cases[kind]), await attempt(union.callers.rep, NOTHING)];
      expect([name, hidden.status, shown(hidden)]).toEqual([name, 404, shown(absent)]);
    }
  });

  it('is the same as what does not exist: another member\'s case', async () => {
    for (const id of [cases['out of scope'], cases.draft]) {
      for (const [name, attempt] of Object.entries(MEMBER_CASE)) {
        const [hidden, absent] = [await attempt(union.callers.member, id), await attempt(union.callers.member, NOTHING)];
        expect([name, hidden.status, shown(hidden)]).toEqual([name, 404, shown(absent)]);
      }
    }
  });

  it('is the same as what does not exist: another unit\'s registers, follow-ups, notices', async () => {
    for (const [name, [thing, attempt]] of Object.entries(REGISTERS)) {
      const [hidden, absent] = [await attempt(union.callers.rep, far[thing]), await attempt(union.callers.rep, NOTHING)];
      expect([name, hidden.status, shown(hidden)]).toEqual([name, 404, shown(absent)]);
    }
    const end = (id: string): Promise<Answer> => union.callers.lead.post(`/mandates/${id}/end`, { on: '2026-12-01' }, { ifMatch: 1 });
    expect(shown(await end(far.mandate))).toEqual(shown(await end(NOTHING)));
    const mandates = (id: number): Promise<Answer> => union.callers.lead.get(`/units/${id}/mandates`);
    expect(shown(await mandates(union.units.elsewhere))).toEqual(shown(await mandates(2_000_000_000)));
    const report = (id: number): Promise<Answer> => union.callers.rep.get(`/reports/local?unitId=${id}`);
    expect([(await report(union.units.elsewhere)).status, shown(await report(union.units.elsewhere))]).toEqual([404, shown(await report(2_000_000_000))]);
    expect((await report(union.units.section)).status).toBe(200);
  });

  it('leaves no trace in lists, counts, search, pages, notices', async () => {
    const { rep } = union.callers;
    const hidden = HIDDEN.map((kind) => cases[kind]);
    const numbers = (await product.db.query<{ number: string }>('select number from cases where id = any($1) and number is not null', [hidden])).rows.map((row) => row.number);
    for (const view of ['mine', 'unassigned', 'talk-this-week', 'overdue', 'awaiting-me', 'awaiting-member', 'closed']) {
      const { body } = await rep.get(`/cases?view=${view}`);
      expect(hidden.filter((id) => JSON.stringify(body).includes(id))).toEqual([]);
    }
    const { body: unassigned } = await rep.get('/cases?view=unassigned');
    expect(unassigned).toMatchObject({ total: 1, views: expect.objectContaining({ unassigned: 1, mine: 1 }), items: [{ id: cases['in scope'] }] });
    for (const number of numbers) expect((await rep.get(`/cases?view=unassigned&q=${number}`)).body).toMatchObject({ items: [], total: 0 });
    for (const where of [`unitId=${union.units.elsewhere}`, `workplaceId=${union.workplaces.far}`, `repId=${union.strangerRep.id}`]) {
      expect((await rep.get(`/cases?view=unassigned&${where}`)).body).toMatchObject({ items: [], nextCursor: null });
    }
    const rest = [await rep.get('/follow-ups?view=unit'), await rep.get('/notices'), await rep.get('/workplaces'), await rep.get('/workplaces?search=malm%C3%B6')];
    const words = JSON.stringify(rest.map(({ body }) => body));
    expect([...hidden, ...numbers, ...Object.values(far), other.name].filter((word) => words.includes(word))).toEqual([]);
  });

  it('is everything once the mandate has ended', async () => {
    await expect(union.world.as(lapsed, 'staff')).rejects.toThrow('Could not sign in: 404');
    const until = await union.world.person({ name: 'Tilda Prov', unitId: union.units.section });
    const mandate = await union.world.mandate(until, union.units.section);
    const tilda = await union.world.as(until, 'staff');
    expect((await tilda.get(`/cases/${cases.own}`)).status).toBe(200);
    await product.db.query(`update mandates set to_date = '2026-11-22' where id = $1`, [mandate]); // yesterday
    for (const path of ['/cases', `/cases/${cases.own}`, `/cases/${NOTHING}`, '/workplaces', '/follow-ups', '/reports/local']) {
      expect([path, (await tilda.get(path)).status]).toEqual([path, 403]);
    }
   
  });

  it('is every case for the administrator and the data protection officer', async () => {
    const clients = [union.callers.admin, await union.world.as(dpo, 'staff')];
    for (const client of clients) {
      for (const path of ['/cases', `/cases/${cases.own}`, `/cases/${NOTHING}`, `/cases/${cases.own}/promises`, '/follow-ups', '/reports/local']) {
        expect([path, (await client.get(path)).status]).toEqual([path, 403]);
      }
      expect((await client.post('/members/find', { memberNumber: '1000001' })).status).toBe(403);
    }
    const accounts = await union.callers.admin.get('/accounts');
    expect(Object.values(cases).filter((id) => JSON.stringify(accounts.body).includes(id))).toEqual([]);
    expect((await union.callers.rep.get('/accounts')).status).toBe(403);
  });
});
