import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CasePlansService } from '@app/follow-ups';
import { Db, SYSTEM } from '@app/platform';
import { ask as sent, request } from '../factories/furnished.js';
import { type Person, type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';
import { HandlerRegistry } from '../../libs/platform/src/queue/handler-registry.js';

/** A Monday; the talk is on Tuesday 15 December. */
const NOW = new Date('2026-11-23T09:00:00Z');
const TALK = '2026-12-15';

let product: Product;
let union: SmallUnion;
let [member, rep, otherRep, lead, stranger] = [] as unknown as [Client, Client, Client, Client, Client];

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await smallUnion(product);
  const { world } = union;
  member = await world.as(union.member, 'member');
  rep = await world.as(union.rep, 'staff');
  otherRep = await world.as(union.otherRep, 'staff');
  lead = await world.as(union.lead, 'staff');
  stranger = await world.as(union.strangerRep, 'staff');
});
afterAll(() => product.stop());

async function ask(talkDate: string | null): Promise<string> {
  const id = await sent(member, request(union.workplaces.office, { talkDate, talkDateUnknown: talkDate === null }));
  await product.drain();
  return id;
}

async function talkOn(id: string, talkDate: string | null): Promise<void> {
  const { version } = (await member.get(`/me/cases/${id}`)).body;
  expect((await member.patch(`/me/cases/${id}/talk`, { talkDate }, { ifMatch: version })).status).toBe(200);
  await product.drain();
}

async function claimed(talkDate: string | null): Promise<string> {
  const id = await ask(talkDate);
  expect((await rep.post(`/cases/${id}/claim`)).status).toBe(200);
  await product.drain();
  return id;
}

interface Shown { id: string; kind: string; state: string; dueAt: string; version: number; skipReason: string | null; actions: string[] }
const followUpsOf = async (caseId: string): Promise<Shown[]> => (await rep.get(`/cases/${caseId}/follow-ups`)).body.items;
const words = async (caseId: string) => (await followUpsOf(caseId)).map((f) => `${f.kind} ${f.dueAt.slice(0, 16)} ${f.skipReason ?? f.state}`);
const one = async (caseId: string, kind: string): Promise<Shown> => (await followUpsOf(caseId)).find((f) => f.kind === kind)!;
const noticesOf = async (who: Client, path = '/notices') => (await who.get(path)).body.items as { id: string; kind: string; caseId: string }[];

/** The worker sends on its own, at the same time as the test goes on. */
async function allMailHasGone(): Promise<void> {
  const waiting = async () => (await product.db.query(`select 1 from mails where state = 'queued'`)).rowCount;
  for (const since = Date.now(); await waiting() && Date.now() - since < 10_000;) await new Promise((then) => setTimeout(then, 50));
}

describe('plans', () => {
  it('gives a new case its follow-ups, in Stockholm time and on working days', async () => {
    expect(await words(await ask(TALK))).toEqual([
      'first-answer 2026-11-25T15:00 planned', 'preparation-call 2026-12-01T08:00 planned', 'material-check 2026-12-08T08:00 planned',
      'last-reminder 2026-12-13T07:00 planned', 'how-did-it-go 2026-12-16T07:00 planned', 'half-year-follow-up 2027-06-15T07:00 planned',
    ]);
  });

  it('plans around the talk once its day is known, and moves along when it moves, but not what somebody has moved', async () => {
    const id = await claimed(null);
    expect(await words(id)).toEqual(['first-answer 2026-11-25T15:00 planned']);
    await talkOn(id, TALK);
    const call = await one(id, 'preparation-call');
    expect((await rep.post(`/follow-ups/${call.id}/move`, { dueAt: '2026-12-02T12:00:00.000Z' }, { ifMatch: call.version })).status).toBe(200);
    await talkOn(id, '2026-12-22');
    expect(await words(id)).toEqual([
      'first-answer 2026-11-25T15:00 planned', 'preparation-call 2026-12-02T12:00 planned', 'material-check 2026-12-15T08:00 planned',
      'last-reminder 2026-12-20T07:00 planned', 'how-did-it-go 2026-12-23T07:00 planned', 'half-year-follow-up 2027-06-22T07:00 planned',
    ]);
    await talkOn(id, null);
    expect((await words(id)).filter((w) => w.endsWith('no-date'))).toHaveLength(4);
  });

  it('ticks the first answer off when the rep writes to the member', async () => {
    const id = await claimed(TALK);
    expect((await rep.post(`/cases/${id}/messages`, { text: 'Hej, jag hjälper dig.' })).status).toBeLessThan(300);
    await product.drain();
    expect((await one(id, 'first-answer')).state).toBe('done');
  });

  it('skips everything in a withdrawn case, and in a resolved one what is about the time before the talk', async () => {
    const withdrawn = await ask(TALK);
    await member.post(`/me/cases/${withdrawn}/withdraw`, {});
    const resolved = await claimed(TALK);
    await rep.post(`/cases/${resolved}/messages`, { text: 'Hej!' });
    expect((await rep.post(`/cases/${resolved}/resolve`, { outcome: 'helped-to-prepare' })).status).toBe(200);
    await product.drain();
    expect((await followUpsOf(withdrawn)).every((f) => f.skipReason === 'case-ended')).toBe(true);
    expect((await followUpsOf(resolved)).filter((f) => f.state === 'planned').map((f) => f.kind)).toEqual(['how-did-it-go', 'half-year-follow-up']);
    await member.post(`/me/cases/${resolved}/reopen`, {});
    await product.drain();
    expect((await followUpsOf(resolved)).filter((f) => f.state === 'planned')).toHaveLength(5);
  });

  it('brings nothing back in a case that had ended again by the time it was told of its going on', async () => {
    const id = await ask(TALK);
    await member.post(`/me/cases/${id}/withdraw`, {});
    await product.drain();
    const before = await words(id);
    await product.worker.get(Db, { strict: false }).as(SYSTEM, () => product.worker.get(CasePlansService, { strict: false }).goOn(id));
    expect(await words(id)).toEqual(before);
  });
});

describe('people and follow-ups', () => {
  it('keeps a rep’s own words sealed, and shows them again', async () => {
    const id = await claimed(TALK);
    const { status, body } = await rep.post(`/cases/${id}/follow-ups`, { text: 'Ring chefen om underlaget', dueAt: '2026-11-24T08:00:00.000Z' });
    expect([status, body.kind, body.text, body.actions]).toEqual([201, 'own', 'Ring chefen om underlaget', ['do', 'skip', 'reschedule']]);
    const { rows } = await product.db.query('select title_sealed from follow_ups where id = $1', [body.id]);
    expect(rows[0].title_sealed.toString('utf8')).not.toContain('Ring');
    expect((await rep.get('/follow-ups?view=mine')).body.items[0]).toMatchObject({ id: body.id, memberName: 'Maja Prov', talkDate: TALK });
  });

  it('refuses a moment that has been', async () => {
    const id = await claimed(TALK);
    const { status, body } = await rep.post(`/cases/${id}/follow-ups`, { text: 'Ring', dueAt: '2026-11-20T08:00:00.000Z' });
    expect([status, body.errors[0].pointer]).toEqual([422, '/dueAt']);
  });

  it('lets the one who has the case and the unit’s lead do things, another rep only look, and a stranger not even that', async () => {
    const id = await claimed(TALK);
    const call = await one(id, 'preparation-call');
    expect((await stranger.get(`/cases/${id}/follow-ups`)).status).toBe(404);
    expect((await stranger.post(`/follow-ups/${call.id}/done`)).status).toBe(404);
    const seen = (await otherRep.get(`/cases/${id}/follow-ups`)).body.items as Shown[];
    expect(seen.every(({ actions }) => actions.length === 0)).toBe(true);
    expect((await otherRep.post(`/follow-ups/${call.id}/done`)).body).toMatchObject({ status: 409, code: 'not-yours-to-do' });
    expect((await lead.post(`/follow-ups/${call.id}/skip`, { reason: 'not-needed' })).body).toMatchObject({ state: 'skipped', skipReason: 'not-needed' });
    expect((await rep.post(`/follow-ups/${call.id}/done`)).body).toMatchObject({ status: 409, code: 'follow-up-not-open' });
    expect((await rep.post(`/follow-ups/${call.id}/undo`)).body).toMatchObject({ state: 'due', skipReason: null });
    expect((await rep.post(`/follow-ups/${call.id}/done`)).body).toMatchObject({ state: 'done', actions: ['undo'] });
  });

  it('shows a stranger nothing when asked past the service too: row security is a wall of its own', async () => {
    const db = product.api.get(Db);
    const rows = (person: Person, unit: number, table: string) => db.as(
      { accountId: person.id, audience: 'staff', roles: ['rep'], units: [unit] }, () => db.query(`select id from ${table}`));
    expect((await rows(union.rep, union.units.section, 'follow_ups')).length).toBeGreaterThan(0);
    expect(await rows(union.strangerRep, union.units.elsewhere, 'follow_ups')).toEqual([]);
    expect((await rows(union.rep, union.units.section, 'notices')).length).toBeGreaterThan(0);
    expect(await rows(union.strangerRep, union.units.elsewhere, 'notices')).toEqual([]);
    expect(await rows(union.rep, union.units.section, 'mails')).toEqual([]);
  });

  it('shows both to whoever moves what another has moved meanwhile', async () => {
    const call = await one(await claimed(TALK), 'preparation-call');
    const move = (who: Client, dueAt: string) => who.post(`/follow-ups/${call.id}/move`, { dueAt }, { ifMatch: call.version });
    expect((await rep.post(`/follow-ups/${call.id}/move`, { dueAt: '2026-12-03T08:00:00.000Z' })).status).toBe(428);
    expect((await move(rep, '2026-12-03T08:00:00.000Z')).status).toBe(200);
    const { status, body } = await move(lead, '2026-12-04T08:00:00.000Z');
    expect([status, body.current.dueAt]).toEqual([412, '2026-12-03T08:00:00.000Z']);
  });

  it('shows the unit’s open ones in the order they fall due, page by page, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await lead.get(`/follow-ups?view=unit${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body.items as Shown[]).map((f) => `${f.dueAt} ${f.id}`));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect((await stranger.get('/follow-ups?view=unit')).body.items).toEqual([]);
    expect((await rep.get('/follow-ups?cursor=nonsense')).status).toBe(422);
  });

  it('shows a member with protected identity by number to all but the one who has the case', async () => {
    await product.db.query('update accounts set protected_identity = true where id = $1', [union.member.id]);
    const id = await claimed(TALK);
    const { number } = (await rep.get(`/cases/${id}`)).body;
    const namesFor = async (who: Client, path = '/follow-ups?view=mine') => {
      const { items } = (await who.get(path)).body as { items: { caseId: string; memberName: string }[] };
      return [...new Set(items.filter((f) => f.caseId === id).map((f) => f.memberName))];
    };
    expect(await namesFor(rep)).toEqual(['Maja Prov']);
    expect(await namesFor(otherRep, '/follow-ups?view=unit')).toEqual([number]);
    expect(await namesFor(lead, '/follow-ups?view=unit')).toEqual([number]);
    await product.db.query('update accounts set protected_identity = false where id = $1', [union.member.id]);
  });
});

describe('as time passes', () => {
  it('falls due, is overdue, goes to the unit lead; reminds the member and asks how it went', async () => {
    const id = await claimed(TALK);
    await rep.post(`/cases/${id}/messages`, { text: 'Hej!' });
    await product.drain();
    const kindsFor = async (who: Client, path?: string) => (await noticesOf(who, path)).filter((n) => n.caseId === id).map((n) => n.kind);

    await product.passTo(new Date('2026-12-01T07:59:00Z'));
    rep = await union.world.as(union.rep, 'staff');
    expect((await one(id, 'preparation-call')).state).toBe('planned');
    await product.passTo(new Date('2026-12-01T08:00:01Z'));
    expect((await one(id, 'preparation-call')).state).toBe('due');
    expect(await kindsFor(rep)).toContain('follow-up-due');

    await product.passTo(new Date('2026-12-03T07:00:01Z'));
    rep = await union.world.as(union.rep, 'staff');
    expect((await one(id, 'preparation-call')).state).toBe('overdue');
    await product.passTo(new Date('2026-12-08T07:00:01Z'));
    lead = await union.world.as(union.lead, 'staff');
    expect(await kindsFor(lead)).toContain('follow-up-escalated');

    await allMailHasGone();
    product.mailbox.empty();
    await product.passTo(new Date('2026-12-13T07:00:01Z'));
    member = await union.world.as(union.member, 'member');
    expect(await kindsFor(member, '/me/notices')).toContain('talk-soon');
    await allMailHasGone();
    const reminders = (await product.mailbox.mails()).filter((mail) => mail.to[0] === union.member.email);
    expect(new Set(reminders.map(({ subject }) => subject))).toEqual(new Set(['Påminnelse']));

    await product.passTo(new Date('2026-12-16T07:00:01Z'));
    member = await union.world.as(union.member, 'member');
    rep = await union.world.as(union.rep, 'staff');
    expect(await kindsFor(member, '/me/notices')).toContain('how-did-it-go');
    expect((await one(id, 'last-reminder')).state).toBe('done');
  });

  it('keeps notices apart: marking one read, or all, is for one’s own', async () => {
    const [notice] = await noticesOf(member, '/me/notices');
    const before = (await member.get('/me/notices')).body.unread;
    expect((await member.post(`/me/notices/${notice!.id}/read`)).body.unread).toBe(before - 1);
    expect((await rep.post(`/notices/${notice!.id}/read`)).status).toBe(404);
    expect((await member.post('/me/notices/read-all')).body.unread).toBe(0);
  });
});

describe('a sweep', () => {
  const sweep = (): Promise<void> => product.worker.get(HandlerRegistry, { strict: false }).listener('follow-ups.sweep').run({});

  it('is not held up by one that somebody else holds', async () => {
    rep = await union.world.as(union.rep, 'staff');
    member = await union.world.as(union.member, 'member');
    const [held, free] = [await claimed('2027-02-15'), await claimed('2027-02-15')];
    const [earlier, later] = [await one(held, 'preparation-call'), await one(free, 'preparation-call')];
    await product.db.query(`update follow_ups set due_at = due_at - interval '1 hour' where id = $1`, [earlier.id]);
    const states = async (): Promise<string[]> =>
      (await product.db.query(`select state from follow_ups where id = any($1) order by due_at`, [[earlier.id, later.id]])).rows.map(({ state }) => state);

    await product.db.query('begin');
    await product.db.query('select 1 from cases where id = $1 for update', [held]);
    product.clock.set(new Date(new Date(later.dueAt).getTime() + 1000));
    await expect(sweep()).rejects.toThrow(); // it says so, and goes on
    expect(await states()).toEqual(['planned', 'due']);
    await product.db.query('rollback');
    await sweep();
    expect(await states()).toEqual(['due', 'due']);
  });
});

describe('a case that ended before its talk and goes on after it', () => {
  it('gets what it had planned around another day, when there is one', async () => {
    rep = await union.world.as(union.rep, 'staff');
    member = await union.world.as(union.member, 'member');
    const id = await claimed('2027-03-22');
    await rep.post(`/cases/${id}/messages`, { text: 'Hej!' });
    expect((await rep.post(`/cases/${id}/resolve`, { outcome: 'helped-to-prepare' })).status).toBe(200);
    await product.passTo(new Date('2027-03-24T09:00:00Z'));
    member = await union.world.as(union.member, 'member');
    rep = await union.world.as(union.rep, 'staff');
    expect((await member.post(`/me/cases/${id}/reopen`, {})).status).toBe(200);
    await product.drain();
    expect((await words(id)).filter((w) => w.endsWith('already-past')).map((w) => w.split(' ')[0])).toEqual(['preparation-call', 'material-check', 'last-reminder']);
    await talkOn(id, '2027-04-28');
    expect((await words(id)).slice(1)).toEqual([
      'preparation-call 2027-04-14T07:00 planned', 'material-check 2027-04-21T07:00 planned', 'last-reminder 2027-04-26T06:00 planned',
      'how-did-it-go 2027-04-29T06:00 planned', 'half-year-follow-up 2027-10-28T07:00 planned',
    ]);
  });
});

describe('the sending of mail', () => {
  it('is shown to the administrator alone, and the demonstration’s mails to all', async () => {
    const admin = await union.world.as(await union.world.person({ name: 'Ada Prov', roles: ['admin'] }), 'staff');
    await allMailHasGone();
    expect((await admin.get('/mail-health')).body).toMatchObject({ queued: 0, failing: 0, givenUp: 0, lastSentAt: expect.any(String) });
    rep = await union.world.as(union.rep, 'staff');
    expect((await rep.get('/mail-health')).status).toBe(403);
    expect((await rep.get('/demonstration/mails')).body.items.length).toBeGreaterThan(0);
  });
});
