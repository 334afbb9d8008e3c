import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, request } from '../factories/furnished.js';
import { type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';

/** A Monday; the talk is on Tuesday 15 December. */
const NOW = new Date('2026-11-23T09:00:00Z');

let product: Product;
let union: SmallUnion;
let [member, rep, otherRep, lead, stranger, direkt] = [] as unknown as Client[];

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await smallUnion(product);
  const { world } = union;
  member = await world.as(union.member, 'member');
  [rep, otherRep, lead, stranger, direkt] = await Promise.all(
    [union.rep, union.otherRep, union.lead, union.strangerRep, union.direkt].map((person) => world.as(person, 'staff')));
});
afterAll(() => product.stop());

const asked = (changes: object = {}): Promise<string> => ask(member, request(union.workplaces.office, changes));

async function claimed(changes: object = {}): Promise<string> {
  const id = await asked(changes);
  expect((await rep.post(`/cases/${id}/claim`)).status).toBe(200);
  return id;
}

/** What the case's own room has recorded; who has read it is left out. */
async function eventsOf(id: string): Promise<string[]> {
  const { rows } = await product.db.query<{ name: string }>(
    `select name from event_log where case_id = $1 and name like 'case.%' and name <> 'case.read' order by id`, [id]);
  return rows.map((row) => row.name);
}

describe('claiming', () => {
  it('gives the case to exactly one of those who press at once, and tells the other who was first', async () => {
    const id = await asked();
    const answers = await Promise.all([rep.post(`/cases/${id}/claim`), otherRep.post(`/cases/${id}/claim`), lead.post(`/cases/${id}/claim`)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    const winner = answers.find((a) => a.status === 200)!;
    const loser = answers.find((a) => a.status === 409)!;
    expect(winner.body).toMatchObject({ state: 'assigned', actions: expect.arrayContaining(['unclaim', 'message']) });
    expect(loser.body).toMatchObject({ code: 'case-already-claimed', by: { name: winner.body.rep.name }, at: expect.any(String) });
    expect((await eventsOf(id)).filter((name) => name === 'case.claimed')).toHaveLength(1);
  });

  it('can be undone until work has begun', async () => {
    const id = await claimed();
    expect(await rep.post(`/cases/${id}/unclaim`)).toMatchObject({ status: 200, body: { state: 'submitted', rep: null } });
    await rep.post(`/cases/${id}/claim`);
    await rep.post(`/cases/${id}/notes`, { text: 'Börjat läsa' });
    expect(await rep.post(`/cases/${id}/unclaim`)).toMatchObject({ status: 409, body: { code: 'not-in-this-state' } });
  });

  it('does not exist for a rep of another unit', async () => {
    const id = await asked();
    expect([(await stranger.post(`/cases/${id}/claim`)).status, (await stranger.post(`/cases/${id}/notes`, { text: 'x' })).status]).toEqual([404, 404]);
  });
});

describe('assigning', () => {
  it('is for the unit lead, among those whose mandate covers the case', async () => {
    const id = await asked();
    expect((await rep.post(`/cases/${id}/assign`, { repId: union.otherRep.id })).status).toBe(403);
    const { body: { items } } = await lead.get(`/cases/${id}/assignable-reps`);
    expect(items.map((p: { name: string }) => p.name).sort()).toEqual(['Linnea Prov', 'Olle Prov', 'Rebecka Prov']);
    expect(await lead.post(`/cases/${id}/assign`, { repId: union.strangerRep.id }))
      .toMatchObject({ status: 422, body: { errors: [{ pointer: '/repId' }] } });
    expect(await lead.post(`/cases/${id}/assign`, { repId: union.otherRep.id }))
      .toMatchObject({ status: 200, body: { rep: { name: 'Olle Prov' }, state: 'assigned' } });
  });
});

describe('the conversation', () => {
  it('is read by both sides, and the rep’s first message is the first answer', async () => {
    const id = await claimed();
    expect(await rep.post(`/cases/${id}/messages`, { text: 'Hej Maja!' })).toMatchObject({
      status: 201,
      body: {
        state: 'in-progress', awaiting: 'member', firstAnswerAt: expect.any(String),
        messages: [{ side: 'rep', authorName: 'Rebecka Prov', text: 'Hej Maja!' }],
      },
    });
    expect((await member.get('/me/cases')).body.open.find((row: { id: string }) => row.id === id)).toMatchObject({ unreadMessages: 1, repName: 'Rebecka Prov' });
    const mine = await member.post(`/me/cases/${id}/messages`, { text: 'Tack!' });
    expect(mine.body.messages.map((m: { text: string }) => m.text)).toEqual(['Hej Maja!', 'Tack!']);
    expect(mine.body).not.toHaveProperty('notes');
    expect(await eventsOf(id)).toEqual([
      'case.begun', 'case.submitted', 'case.claimed', 'case.work-begun', 'case.message-sent', 'case.first-answered', 'case.message-sent']);
    expect((await product.db.query('select 1 from messages m where case_id = $1 and m::text ilike $2', [id, '%Hej%'])).rows).toEqual([]);
  });

  it('writes once, however often the same message is sent', async () => {
    const id = await claimed();
    const twice = [1, 2].map(() => rep.post(`/cases/${id}/messages`, { text: 'En gång' }, { key: `once-${id}` }));
    const [one, two] = await Promise.all(twice);
    expect([one!.status, two!.status]).toEqual([201, 201]);
    expect(two!.body).toEqual(one!.body);
    expect((await rep.get(`/cases/${id}`)).body.messages).toHaveLength(1);
  });

  it('keeps notes from the member, and what is begun from everybody else', async () => {
    const id = await claimed();
    await rep.put(`/cases/${id}/composer`, { kind: 'note', text: 'Påbörjad' });
    expect((await rep.get(`/cases/${id}`)).body.composer).toEqual({ message: null, note: 'Påbörjad' });
    expect((await otherRep.get(`/cases/${id}`)).body.composer).toEqual({ message: null, note: null });
    expect(await rep.post(`/cases/${id}/notes`, { text: 'Internt' }))
      .toMatchObject({ status: 201, body: { notes: [{ text: 'Internt' }], composer: { note: null } } });
    expect(JSON.stringify((await member.get(`/me/cases/${id}`)).body)).not.toMatch(/Internt|note-added/);
    await member.put(`/me/cases/${id}/composer`, { text: 'Jag tänkte' });
    expect((await member.get(`/me/cases/${id}`)).body.composerDraft).toBe('Jag tänkte');
  });

  it('ends a wait for the member when the member answers', async () => {
    const id = await claimed();
    expect(await rep.post(`/cases/${id}/wait`, { for: 'date' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/until' }] } });
    await rep.post(`/cases/${id}/wait`, { for: 'member' });
    expect((await member.get(`/me/cases/${id}`)).body.nextStep).toEqual({ code: 'your-answer', at: null });
    await member.post(`/me/cases/${id}/messages`, { text: 'Här är svaret' });
    expect((await rep.get(`/cases/${id}`)).body).toMatchObject({ state: 'in-progress', waitingFor: null, awaiting: 'rep' });
  });
});

describe('facts', () => {
  it('are not overwritten by who saw an older version', async () => {
    const id = await claimed();
    const { body: { version } } = await rep.get(`/cases/${id}`);
    expect(await rep.patch(`/cases/${id}/facts`, { talkDate: '2026-12-18', needs: ['workload'] }, { ifMatch: version }))
      .toMatchObject({ status: 200, body: { talk: { date: '2026-12-18' }, needs: ['workload'], version: version + 1 } });
    expect(await lead.patch(`/cases/${id}/facts`, { talkDate: '2026-12-01' }, { ifMatch: version }))
      .toMatchObject({ status: 412, body: { current: { talk: { date: '2026-12-18' } } } });
    expect((await eventsOf(id)).slice(-2)).toEqual(['case.facts-changed', 'case.talk-changed']);
  });

  it('keep a manager who is also a rep from the case', async () => {
    const id = await claimed();
    const { rows: [manager] } = await product.db.query(
      `insert into managers (workplace_id, role_title, account_id) values ($1, 'Enhetschef', $2) returning id`,
      [union.workplaces.office, union.otherRep.id]);
    expect((await otherRep.get(`/cases/${id}`)).status).toBe(200);
    const { body: { version } } = await rep.get(`/cases/${id}`);
    expect((await rep.patch(`/cases/${id}/facts`, { managerId: manager.id }, { ifMatch: version })).body)
      .toMatchObject({ manager: { roleTitle: 'Enhetschef' } });
    expect((await otherRep.get(`/cases/${id}`)).status).toBe(404);
  });
});

describe('to the end and back', () => {
  it('resolves with an outcome, closes, and is reopened by the member', async () => {
    const id = await claimed();
    await rep.post(`/cases/${id}/messages`, { text: 'Hej' });
    expect(await rep.post(`/cases/${id}/close`, {})).toMatchObject({ status: 409, body: { code: 'not-in-this-state' } });
    expect((await rep.post(`/cases/${id}/resolve`, { outcome: 'helped-to-prepare' })).body)
      .toMatchObject({ state: 'resolved', outcome: 'helped-to-prepare' });
    expect((await rep.post(`/cases/${id}/close`, {})).body)
      .toMatchObject({ state: 'closed', closedAt: expect.any(String), urgency: { code: 'closed' }, actBy: null });
    expect((await rep.get(`/cases?view=closed`)).body.items[0].id).toBe(id);
    expect((await member.post(`/me/cases/${id}/reopen`, { reason: 'Samtalet blev av' })).body)
      .toMatchObject({ state: 'in-progress', rep: { name: 'Rebecka Prov' } });
  });
});

describe('handing over', () => {
  it('takes the case to ST Direkt, out of the unit’s sight', async () => {
    const id = await claimed();
    expect(await rep.post(`/cases/${id}/hand-over`, { to: 'direkt', reason: 'Klagomål på oss' })).toMatchObject({
      status: 200, body: { id, unit: { name: 'ST Direkt' }, stillVisible: false },
    });
    expect(await Promise.all([rep, lead, direkt].map(async (who) => (await who.get(`/cases/${id}`)).status))).toEqual([404, 404, 200]);
    expect((await direkt.post(`/cases/${id}/claim`)).body).toMatchObject({ rep: { name: 'Disa Prov' }, notes: [{ text: 'Klagomål på oss' }] });
    expect((await member.get(`/me/cases/${id}`)).body).toMatchObject({ rep: { name: 'Disa Prov' } });
  });

  it('lets whoever received it send it back once, with a reason, to those it came from', async () => {
    const id = await claimed();
    const back = (who: Client, body: object) => who.post(`/cases/${id}/send-back`, body);
    expect(await back(rep, { reason: 'Hit kom det inte' })).toMatchObject({ status: 409, body: { code: 'case-not-handed-over' } });
    await rep.post(`/cases/${id}/hand-over`, { to: 'direkt' });
    expect((await direkt.get(`/cases/${id}`)).body.actions).toContain('send-back');
    expect(await back(direkt, { reason: ' ' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    expect(await back(direkt, { reason: 'Ni känner arbetsplatsen bäst' })).toMatchObject({ status: 200, body: { id, stillVisible: false } });
    expect((await direkt.get(`/cases/${id}`)).status).toBe(404);
    const { body } = await rep.get(`/cases/${id}`);
    expect(body).toMatchObject({ state: 'submitted', rep: null, awaiting: 'rep', notes: [{ text: 'Ni känner arbetsplatsen bäst' }] });
    expect(body.actions).toContain('claim');
    expect(body.actions).not.toContain('send-back');
    await rep.post(`/cases/${id}/claim`);
    expect((await rep.post(`/cases/${id}/hand-over`, { to: 'direkt' })).status).toBe(200);
  });
});

describe('when days pass', () => {
  it('a mandate that ends leaves no case behind', async () => {
    const leaving = await union.world.person({ name: 'Lars Prov', unitId: union.units.section });
    await union.world.mandate(leaving, union.units.section, 'rep', { to: '2026-12-31' });
    const id = await asked({ talkDate: '2027-02-15' });
    await (await union.world.as(leaving, 'staff')).post(`/cases/${id}/claim`);
    await product.passTo(new Date('2027-01-04T09:00:00Z'));
    const again = await union.world.as(union.rep, 'staff');
    expect((await again.get(`/cases/${id}`)).body).toMatchObject({ rep: null, state: 'submitted', actions: expect.arrayContaining(['claim']) });
    expect(await eventsOf(id)).toContain('case.released');
  });

  it('a dormant unit’s cases go to the unit above, or to ST Direkt', async () => {
    const section = await union.world.unit('Sektion Söder', 'section', union.units.branch);
    const place = await union.world.workplace('Kontoret i Ystad', section, 'Ystad');
    const local = await union.world.rep('Sune Prov', section);
    const again = await union.world.as(union.member, 'member');
    const id = await ask(again, request(place, { talkDateUnknown: true, talkDate: null }));
    expect((await (await union.world.as(local, 'staff')).get(`/cases/${id}`)).status).toBe(200);
    await product.db.query('update units set dormant = true where id = $1', [section]);
    await product.passTo(new Date('2027-01-05T09:00:00Z'));
    expect((await (await union.world.as(union.direkt, 'staff')).get(`/cases/${id}`)).body)
      .toMatchObject({ unit: { name: 'ST Direkt' }, state: 'submitted' });
  });
});
