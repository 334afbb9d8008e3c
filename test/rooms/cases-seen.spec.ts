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
});
