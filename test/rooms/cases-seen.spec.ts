import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Db, NOBODY } from '@app/platform';
import { ask, request } from '../factories/furnished.js';
import { type Person, type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';

/** A Monday; the talk is on Tuesday 15 December. */
const NOW = new Date('2026-11-23T09:00:00Z');

let product: Product;
let union: SmallUnion;
let [member, rep, stranger] = [] as unknown as Client[];

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await smallUnion(product);
  member = await union.world.as(union.member, 'member');
  [rep, stranger] = await Promise.all([union.rep, union.strangerRep].map((person) => union.world.as(person, 'staff')));
});
afterAll(() => product.stop());

const asked = (changes: object = {}): Promise<string> => ask(member, request(union.workplaces.office, changes));
const ids = (items: { id: string }[]): string[] => items.map((item) => item.id);

describe('the queue', () => {
  it('shows the most pressing first, says why, and counts each view', async () => {
    const later = await asked({ talkDate: '2027-02-15' });
    const soon = await asked({ talkDate: '2026-11-25' });
    const { body } = await rep.get('/cases?view=unassigned');
    expect(ids(body.items).indexOf(soon)).toBeLessThan(ids(body.items).indexOf(later));
    expect(body.items.find((row: { id: string }) => row.id === soon)).toMatchObject({
      urgency: { code: 'talk-soon', days: 2 }, memberName: 'Maja Prov', rep: null, promises: { conduct: { result: null, answered: 0 } },
      actions: ['claim', 'note'],
    });
    expect(body.views.unassigned).toBe(body.total);
    expect(body.views['talk-this-week']).toBe(1);
    expect((await stranger.get('/cases')).body).toMatchObject({ items: [], total: 0, views: { all: 0, unassigned: 0, closed: 0 } });
  });

  it('finds a case by its number as people say it, and only in scope', async () => {
    const { body: { number, id } } = await rep.get(`/cases/${await asked()}`);
    const said = encodeURIComponent(number.toLowerCase().replaceAll('-', ' '));
    expect(ids((await rep.get(`/cases?q=${said}`)).body.items)).toEqual([id]);
    expect((await stranger.get(`/cases?q=${said}`)).body.items).toEqual([]);
  });

  it('pages through everything once, in every order', async () => {
    for (let i = 0; i < 52; i++) await asked({ talkDate: i % 3 ? `2026-12-${10 + (i % 15)}` : null, talkDateUnknown: i % 3 === 0 });
    for (const sort of ['urgency', 'talk', 'last-event', 'number']) {
      const first = (await rep.get(`/cases?view=unassigned&sort=${sort}`)).body;
      const second = (await rep.get(`/cases?view=unassigned&sort=${sort}&cursor=${first.nextCursor}`)).body;
      expect(first.items).toHaveLength(50);
      expect(new Set([...ids(first.items), ...ids(second.items)]).size).toBe(first.total);
      expect(second.nextCursor).toBeNull();
    }
    expect((await rep.get('/cases?cursor=abc')).status).toBe(422);
  });
});

/** Listens to the live stream: what has been heard so far, and a promise that it has ended. */
async function listen(who: Client): Promise<{ heard: () => string; ended: Promise<void> }> {
  const response = await fetch(`${product.url}/api/live`, { headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' } });
  let text = '';
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) text += decoder.decode(chunk as Uint8Array);
  })();
  const heard = (): string => text;
  await until(() => heard().includes('listening'));
  return { heard, ended };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the second wall', () => {
  it('shows each actor the same cases with the first one taken away', async () => {
    const id = await asked({ excludedReps: ['Olle Prov'] });
    const db = product.api.get(Db);
    const bare = async (person: Person, roles: string[], units: number[]): Promise<boolean> => db.as(
      { accountId: person.id, audience: 'staff', roles, units },
      async () => (await db.query('select 1 from cases where id = $1', [id])).length > 0);
    const { section, elsewhere, direkt: desk } = union.units;
    expect(await bare(union.rep, ['rep'], [section])).toBe(true);
    expect(await bare(union.otherRep, ['rep'], [section])).toBe(false);
    expect(await bare(union.strangerRep, ['rep'], [elsewhere])).toBe(false);
    expect(await bare(union.direkt, ['direkt'], [desk])).toBe(false);
    expect(await bare(union.member, ['rep'], [section])).toBe(false);
    expect(await db.as(NOBODY, () => db.query('select 1 from cases'))).toEqual([]);
  });

  it('shows a member with protected identity by number to all but the one who has the case', async () => {
    await product.db.query('update accounts set protected_identity = true where id = $1', [union.member.id]);
    const id = await asked();
    const before = (await rep.get(`/cases/${id}`)).body;
    expect(before).toMatchObject({ memberName: before.number, member: { name: before.number, email: null, phone: null }, reach: null });
    expect(JSON.stringify(before)).not.toContain('Maja');
    expect((await rep.post(`/cases/${id}/claim`)).body).toMatchObject({ memberName: 'Maja Prov', reach: { how: 'portal' } });
    await product.db.query('update accounts set protected_identity = false where id = $1', [union.member.id]);
  });
});

describe('whoever is shown what a case says', () => {
  const reads = async (id: string, who: Person): Promise<number> => Number((await product.db.query(
    `select count(*) from event_log where case_id = $1 and actor_id = $2 and name = 'case.read'`, [id, who.id])).rows[0].count);

  it('is on record, also when it was a refusal that quoted it, or a change that changed nothing', async () => {
    const id = await asked({ description: 'Vill tala om min arbetstid' });
    const { version } = (await rep.post(`/cases/${id}/claim`)).body;
    expect(await reads(id, union.rep)).toBe(0);
    const refused = await rep.patch(`/cases/${id}/facts`, { needs: ['prepare'] }, { headers: { 'if-match': '"999"' } });
    expect(refused).toMatchObject({ status: 412, body: { current: { description: 'Vill tala om min arbetstid' } } });
    expect(await reads(id, union.rep)).toBe(1);
    expect((await rep.patch(`/cases/${id}/facts`, {}, { headers: { 'if-match': `"${version}"` } })).status).toBe(200);
    expect(await reads(id, union.rep)).toBe(2);
  });

  it.each(['promises', 'promises/conduct/criteria/C01/history', 'follow-ups'])('is on record for its %s too, once in an hour, and the member sees who', async (part) => {
    const id = await asked();
    for (let turn = 0; turn < 2; turn += 1) expect((await rep.get(`/cases/${id}/${part}`)).status).toBe(200);
    expect(await reads(id, union.rep)).toBe(1);
    expect((await member.get(`/me/cases/${id}`)).body.readBy).toMatchObject([{ name: 'Rebecka Prov', role: 'rep' }]);
  });

  it('is known to the member by what they did as well', async () => {
    const id = await asked();
    await rep.post(`/cases/${id}/notes`, { text: 'Ring på torsdag' });
    expect((await member.get(`/me/cases/${id}`)).body.readBy).toMatchObject([{ name: 'Rebecka Prov' }]);
  });
});

describe('live news', () => {
  it('reach who may see the case and nobody else, and end within a second of the session', async () => {
    const mine = await union.world.as(union.rep, 'staff');
    const theirs = await union.world.as(union.strangerRep, 'staff');
    const here = await listen(mine);
    const there = await listen(theirs);
    const id = await asked();
    await until(() => here.heard().includes(`"id":"${id}","name":"case.submitted"`));
    expect(here.heard()).toContain(`{"type":"case","id":"${id}","name":"case.submitted"}`);
    expect(there.heard()).not.toContain(id);
    const before = Date.now();
    await mine.post('/sign-out');
    await theirs.post('/sign-out');
    await Promise.all([here.ended, there.ended]);
    expect(Date.now() - before).toBeLessThan(1000);
  });

  it('stop telling once the mandate has ended, and end with a session that nobody is at', async () => {
    const mine = await union.world.as(union.otherRep, 'staff');
    const mandateEnds = (on: string | null): Promise<unknown> =>
      product.db.query('update mandates set ended_on = $2 where account_id = $1', [union.otherRep.id, on]);
    const here = await listen(mine);
    const before = await asked();
    await until(() => here.heard().includes(before));
    await mandateEnds('2026-11-23');
    const after = await asked();
    await product.db.query(`update sessions set last_seen_at = $2 where account_id = $1`, [union.otherRep.id, new Date(NOW.getTime() - 31 * 60_000)]);
    await mandateEnds(null);
    const last = await asked();
    await here.ended;
    expect([after, last].map((id) => here.heard().includes(id))).toEqual([false, false]);
  });
});
