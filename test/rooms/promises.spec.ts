import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const AFTER_TALK = new Date('2026-12-02T09:00:00Z');

let product: Product;
let union: SmallUnion;
let [member, rep, otherRep, lead, stranger, direkt] = [] as unknown as [Client, Client, Client, Client, Client, Client];

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await smallUnion(product);
  const { world } = union;
  member = await world.as(union.member, 'member');
  rep = await world.as(union.rep, 'staff');
  otherRep = await world.as(union.otherRep, 'staff');
  lead = await world.as(union.lead, 'staff');
  stranger = await world.as(union.strangerRep, 'staff');
  direkt = await world.as(union.direkt, 'staff');
});
afterAll(() => product.stop());

async function claimed(talkDate = '2026-12-01'): Promise<string> {
  const { body: { id, version } } = await member.post('/me/cases');
  await member.put(`/me/cases/${id}/draft`, {
    step: 4,
    content: {
      workplaceId: union.workplaces.office, talkKind: 'medarbetarsamtal', talkDate, talkDateUnknown: false, needs: ['prepare'],
      contactPermission: 'no', reach: { how: 'portal' }, language: 'sv',
    },
  }, { ifMatch: version });
  expect((await member.post(`/me/cases/${id}/submit`)).status).toBe(200);
  expect((await rep.post(`/cases/${id}/claim`)).status).toBe(200);
  return id;
}

interface Shown { promise: string; id: string | null; result: string; answered: number; applicable: number; total: number; criteria: { code: string; history: number }[] }
const promisesOf = async (who: Client, id: string): Promise<Shown[]> => (await who.get(`/cases/${id}/promises`)).body.items;
const criterion = (check: Shown, code: string) => check.criteria.find((c) => c.code === code);
const at = (id: string, promise: string, code: string) => `/cases/${id}/promises/${promise}/criteria/${code}`;

describe('judging in a case', () => {
  it('shows three promises with their criteria before anybody has judged', async () => {
    const checks = await promisesOf(rep, await claimed());
    expect(checks.map(({ promise, id, result, answered }) => ({ promise, id, result, answered }))).toEqual([
      { promise: 'conduct', id: null, result: 'unknown', answered: 0 }, { promise: 'knowledge', id: null, result: 'unknown', answered: 0 },
      { promise: 'materials', id: null, result: 'unknown', answered: 0 },
    ]);
    expect(checks.reduce((sum, check) => sum + check.total, 0)).toBe(30);
    expect(criterion(checks[2]!, 'C06')).toMatchObject({ phase: 'before', answer: null, history: 0 });
  });

  it('says in the queue how many criteria there are to answer, before and after the first answer', async () => {
    const id = await claimed();
    const glance = async () => {
      const { body } = await rep.get('/cases?view=mine');
      return body.items.find((row: { id: string }) => row.id === id).promises;
    };
    const checks = await promisesOf(rep, id);
    const inSet = Object.fromEntries(checks.map(({ promise, total }) => [promise, { result: null, answered: 0, applicable: total }]));
    expect(await glance()).toEqual(inSet);
    expect((await rep.get(`/cases/${id}`)).body.promises).toEqual(inSet);
    await rep.put(at(id, 'conduct', 'C05'), { answer: 'not-applicable' });
    expect(await glance()).toMatchObject({ conduct: { answered: 0, applicable: checks[0]!.total - 1 }, knowledge: inSet.knowledge });
  });

  it('keeps answer, evidence and history, sealed, and never shows a result without its coverage', async () => {
    const id = await claimed();
    const first = await rep.put(at(id, 'conduct', 'C05'), { answer: 'partly', evidence: 'member-word', evidenceText: 'Kallelsen kom sent, kanariefågel' });
    expect([first.status, first.body]).toMatchObject([200, { promise: 'conduct', subject: 'case', setVersion: 1, result: 'partly', answered: 1 }]);
    expect((await rep.get(`/cases/${id}`)).body.state).toBe('in-progress');
    await rep.put(at(id, 'conduct', 'C05'), { answer: 'met', evidence: 'document' });
    const again = await rep.put(at(id, 'conduct', 'C05'), { answer: 'met', evidence: 'document' });
    expect(criterion(again.body, 'C05')).toMatchObject({
      answer: 'met', evidence: 'document', evidenceText: null, answeredBy: { name: 'Rebecka Prov', side: 'rep' }, history: 2,
    });
    const unknown = await rep.put(at(id, 'conduct', 'C07'), { answer: 'unknown' });
    expect(unknown.body).toMatchObject({ result: 'met', answered: 1 });
    const without = await rep.put(at(id, 'conduct', 'C08'), { answer: 'not-applicable' });
    expect(without.body).toMatchObject({ answered: 1, applicable: unknown.body.applicable - 1, total: unknown.body.total });
    const { body: { items } } = await lead.get(`${at(id, 'conduct', 'C05')}/history`);
    expect(items).toMatchObject([{ answer: 'met' }, { answer: 'partly', evidenceText: 'Kallelsen kom sent, kanariefågel' }]);
    const { rows } = await product.db.query(`select answers::text as row from answers union all select event_log::text from event_log`);
    expect(rows.filter(({ row }: { row: string }) => /kanariefågel/.test(row) || row.includes(Buffer.from('kanariefågel').toString('hex')))).toEqual([]);
  });

  it('is for the one who has the case and for the lead', async () => {
    const id = await claimed();
    const judgement = { answer: 'met' };
    expect((await otherRep.put(at(id, 'conduct', 'C05'), judgement)).body).toMatchObject({ status: 409, code: 'not-yours-to-do' });
    expect((await rep.put(at(id, 'conduct', 'C05'), judgement)).status).toBe(200);
    expect((await lead.put(at(id, 'conduct', 'C05'), { answer: 'partly' })).body.result).toBe('partly');
    expect((await stranger.put(at(id, 'conduct', 'C05'), judgement)).status).toBe(404);
    expect((await stranger.get(`/cases/${id}/promises`)).status).toBe(404);
    expect((await stranger.get(`${at(id, 'conduct', 'C05')}/history`)).status).toBe(404);
    expect((await direkt.get(`/cases/${id}/promises`)).status).toBe(404);
    expect((await rep.put(at(id, 'conduct', 'C06'), judgement)).status).toBe(404);
    expect((await rep.put(at(id, 'luck', 'C05'), judgement)).status).toBe(404);
    expect((await rep.put(at(id, 'conduct', 'C05'), { answer: 'yes' })).body.errors[0].pointer).toBe('/answer');
  });

  it('meets in one check when two judge at once', async () => {
    const id = await claimed();
    await rep.post(`/cases/${id}/notes`, { text: 'Börjar.' });
    const answers = await Promise.all(['C05', 'C07', 'C08', 'C11'].map((code, i) => (i % 2 ? lead : rep).put(at(id, 'conduct', code), { answer: 'met' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await promisesOf(rep, id))[0]).toMatchObject({ result: 'met', answered: 4, version: 4 });
  });

  it('judges knowledge and materials for the workplace, so that its next case begins with them', async () => {
    const id = await claimed();
    const judged = await rep.put(at(id, 'materials', 'C06'), { answer: 'not-met', evidence: 'rep-observation', evidenceText: 'Finns bara för chefen' });
    expect(judged.body).toMatchObject({ subject: 'workplace', result: 'not-met', answered: 1 });
    expect((await promisesOf(lead, await claimed()))[2]).toMatchObject({ id: judged.body.id, result: 'not-met' });
    const path = `/workplaces/${union.workplaces.office}/promises`;
    const better = await lead.put(`${path}/materials/criteria/C06`, { answer: 'met', evidence: 'document' });
    expect(better.body).toMatchObject({ id: judged.body.id, result: 'met', version: 2 });
    expect((await rep.get(path)).body.items).toMatchObject([{ promise: 'knowledge' }, { promise: 'materials', result: 'met' }]);
    expect((await lead.put(`${path}/conduct/criteria/C05`, { answer: 'met' })).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.put(`${path}/materials/criteria/C06`, { answer: 'met' })).status).toBe(404);
  });

  it('follows a case to ST Direkt, workplace and all', async () => {
    const id = await claimed();
    expect((await rep.post(`/cases/${id}/hand-over`, { to: 'direkt', reason: 'Gäller oss själva.' })).status).toBe(200);
    expect((await rep.get(`/cases/${id}/promises`)).status).toBe(404);
    expect((await direkt.post(`/cases/${id}/claim`)).status).toBe(200);
    expect((await promisesOf(direkt, id))[2]).toMatchObject({ result: 'met', answered: 1 });
    const judged = await direkt.put(at(id, 'knowledge', 'C10'), { answer: 'partly', evidenceText: 'Oklart vem som är chef' });
    expect([judged.status, judged.body]).toMatchObject([200, { result: 'partly' }]);
  });
});

describe('hur gick det?', () => {
  const told = { answers: [{ code: 'booked-in-time', answer: 'met' }, { code: 'written-down', answer: 'not-met' }], comment: 'Stressigt men bra.' };

  it('waits for the talk, is told once, and fills the conduct check', async () => {
    product.clock.set(NOW);
    const id = await claimed();
    const path = `/me/cases/${id}/how-did-it-go`;
    expect((await member.get(path)).body).toMatchObject({ answeredAt: null, comment: null });
    expect((await member.post(path, told)).body).toMatchObject({ status: 409, code: 'talk-not-yet' });
    await rep.put(at(id, 'conduct', 'C05'), { answer: 'partly' });
    product.clock.set(AFTER_TALK);
    // staff sessions ended while nobody was there
    rep = await union.world.as(union.rep, 'staff');
    member = await union.world.as(union.member, 'member');
    expect((await member.post(path, { answers: [] })).status).toBe(422);
    expect((await member.post(path, { answers: [{ code: 'luck', answer: 'met' }] })).status).toBe(422);
    const first = await member.post(path, told, { key: 'told' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ answeredAt: expect.stringMatching(/^2026-12-02T09:00/), comment: 'Stressigt men bra.' });
    expect(first.body.questions[0]).toMatchObject({ code: 'booked-in-time', answer: 'met' });
    expect((await member.post(path, told, { key: 'told' })).body).toEqual(first.body);
    expect((await member.post(path, told)).body.code).toBe('how-it-went-already-told');
    await product.drain();
    const { body } = await rep.get(`/cases/${id}/promises`);
    expect(body.told).toEqual({ at: first.body.answeredAt, comment: 'Stressigt men bra.' });
    expect(body.items[0]).toMatchObject({ result: 'partly', answered: 2 });
    expect(criterion(body.items[0], 'C05')).toMatchObject({ answer: 'met', evidence: 'member-word', answeredBy: { name: null, side: 'member' }, history: 2 });
    const { rows } = await product.db.query(`select result, answered from checks where case_id = $1`, [id]);
    expect(rows).toEqual([{ result: 'partly', answered: 2 }]);
    expect((await member.get(`/me/cases/${id}`)).body.howDidItGo).toBe('answered');
  });

  it('is not there for another member', async () => {
    const id = await claimed();
    const other = await union.world.as(await union.world.person({ name: 'Moa Prov', unitId: union.units.section }), 'member');
    expect((await other.get(`/me/cases/${id}/how-did-it-go`)).status).toBe(404);
    expect((await other.post(`/me/cases/${id}/how-did-it-go`, told)).status).toBe(404);
  });
});
