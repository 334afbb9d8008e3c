import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';

/** A Monday. */
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

const content = (changes: object = {}): object => ({
  workplaceId: union.workplaces.office, talkKind: 'medarbetarsamtal', talkDate: '2026-12-15', needs: ['prepare', 'goals-unclear'],
  description: 'Hemlig beskrivning', managerName: 'Enhetschefen', contactPermission: 'ask-first', reach: { how: 'portal' }, language: 'sv', ...changes,
});

async function drafted(changes: object = {}, who = member): Promise<string> {
  const { body: { id, version } } = await who.post('/me/cases');
  expect((await who.put(`/me/cases/${id}/draft`, { step: 4, content: content(changes) }, { ifMatch: version })).status).toBe(200);
  return id;
}

async function asked(changes: object = {}, who = member): Promise<string> {
  const id = await drafted(changes, who);
  expect((await who.post(`/me/cases/${id}/submit`)).status).toBe(200);
  return id;
}

const sees = async (who: Client, id: string): Promise<number> => (await who.get(`/cases/${id}`)).status;

describe('a draft', () => {
  it('is begun once, knows the member’s workplace, and is found again', async () => {
    const first = await member.post('/me/cases');
    expect(first).toMatchObject({ status: 201, body: { step: 1, content: { workplaceId: union.workplaces.office, language: 'sv' } } });
    expect(await member.post('/me/cases')).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect((await member.get('/me/cases')).body.draft).toMatchObject({ id: first.body.id, step: 1 });
    expect(first.etag).toBe(`"${first.body.version}"`);
  });

  it('is not overwritten by an older version, and shows the current one', async () => {
    const { body: { id, version } } = await member.post('/me/cases');
    const saved = await member.put(`/me/cases/${id}/draft`, { step: 2, content: { needs: ['workload'] } }, { ifMatch: version });
    expect(saved).toMatchObject({ status: 200, body: { step: 2, version: version + 1 } });
    expect(await member.put(`/me/cases/${id}/draft`, { step: 1, content: {} }, { ifMatch: version }))
      .toMatchObject({ status: 412, body: { code: 'changed-since', current: { step: 2, content: { needs: ['workload'] } } } });
    expect((await member.put(`/me/cases/${id}/draft`, { step: 1, content: {} })).status).toBe(428);
  });

  it('is seen by nobody else', async () => {
    const { body: { id } } = await member.post('/me/cases');
    const other = await union.world.as(await union.world.person({ name: 'Annan Prov', unitId: union.units.section }), 'member');
    expect((await other.get(`/me/cases/${id}/draft`)).status).toBe(404);
    expect(await sees(rep, id)).toBe(404);
    expect((await rep.get('/cases?state=draft')).body.items).toEqual([]);
  });

  it('says every field that is missing when it is sent too early', async () => {
    const { body: { id, version } } = await member.post('/me/cases');
    await member.put(`/me/cases/${id}/draft`, { step: 4, content: { needs: ['other'], reach: { how: 'phone' } } }, { ifMatch: version });
    const { status, body } = await member.post(`/me/cases/${id}/submit`);
    expect(status).toBe(422);
    expect(body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/talkDate', '/description', '/contactPermission', '/reach/phone']);
  });

  it('refuses what no draft can hold, with a pointer', async () => {
    const { body: { id, version } } = await member.post('/me/cases');
    const refused = await member.put(`/me/cases/${id}/draft`, { step: 1, content: { talkDate: '2026-02-31' } }, { ifMatch: version });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/content/talkDate' }] } });
  });

  it('can be thrown away, and then leaves nothing', async () => {
    const { body: { id } } = await member.post('/me/cases');
    expect((await member.delete(`/me/cases/${id}/draft`)).status).toBe(204);
    expect((await member.get(`/me/cases/${id}/draft`)).status).toBe(404);
    expect((await product.db.query('select 1 from sealing_keys where subject_id = $1', [id])).rows).toEqual([]);
  });
});

describe('a help request', () => {
  it('becomes one case however often it is sent', async () => {
    const id = await drafted();
    const [one, two] = await Promise.all([member.post(`/me/cases/${id}/submit`), member.post(`/me/cases/${id}/submit`)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toMatchObject({ id, answerBy: '2026-11-25T15:00:00.000Z', talk: { kind: 'medarbetarsamtal', date: '2026-12-15' } });
    expect(two.body).toEqual(one.body);
    expect(one.body.number).toMatch(/^ST-2026-\d{5}$/);
    const { rows } = await product.db.query(`select count(*)::int as n from event_log where case_id = $1 and name = 'case.submitted'`, [id]);
    expect(rows[0].n).toBe(1);
    expect((await member.get(`/me/cases/${id}`)).body).toMatchObject({
      state: 'submitted', description: 'Hemlig beskrivning', nextStep: { code: 'first-answer', at: '2026-11-25T15:00:00.000Z' }, rep: null,
      workplace: { name: 'Kontoret i Söderhamn' }, howDidItGo: 'not-yet', readBy: [], actions: expect.arrayContaining(['message', 'withdraw']),
    });
  });

  it('is seen by the unit’s reps and its lead, and by nobody elsewhere', async () => {
    const id = await asked();
    expect(await Promise.all([rep, otherRep, lead, stranger, direkt].map((who) => sees(who, id)))).toEqual([200, 200, 200, 404, 404]);
  });

  it('keeps no words in the clear', async () => {
    const id = await asked();
    const { rows } = await product.db.query('select c::text as row from cases c where id = $1', [id]);
    expect(rows[0].row).not.toContain(Buffer.from('Hemlig beskrivning').toString('hex'));
    expect(rows[0].row).not.toContain('Hemlig');
  });

  it('is kept from a rep the member has named, from the manager, and from one’s own case', async () => {
    const excluded = await asked({ excludedReps: ['olle  prov'] });
    expect([await sees(rep, excluded), await sees(otherRep, excluded)]).toEqual([200, 404]);
    const manager = await asked({ managerName: 'Rebecka Prov' });
    expect([await sees(rep, manager), await sees(otherRep, manager)]).toEqual([404, 200]);
    const own = await asked({}, await union.world.as(union.rep, 'member'));
    expect([await sees(rep, own), await sees(otherRep, own)]).toEqual([404, 200]);
  });

  it('is kept from whoever bears a name the member has given, also once a mandate begins', async () => {
    const newcomer = await union.world.person({ name: 'Åke Öst-Prov' });
    const id = await asked({ excludedReps: ['åke  öst prov'] });
    const other = await asked();
    const mandate = await union.world.mandate(newcomer, union.units.section);
    const client = await union.world.as(newcomer, 'staff');
    expect([await sees(client, id), await sees(client, other)]).toEqual([404, 200]);
    await product.db.query('delete from mandates where id = $1', [mandate]);
  });

  it('is kept from a rep named while the case stood at ST Direkt, once it is sent back', async () => {
    const id = await asked();
    await rep.post(`/cases/${id}/claim`);
    expect((await rep.post(`/cases/${id}/hand-over`, { to: 'direkt', reason: 'Jag hinner inte' })).status).toBe(200);
    expect((await member.post(`/me/cases/${id}/other-rep`, { outsideWorkplace: false, excludeCurrentRep: false, excludedReps: ['Olle Prov'] })).status).toBeLessThan(300);
    await direkt.post(`/cases/${id}/claim`);
    expect((await direkt.post(`/cases/${id}/send-back`, { reason: 'Hör hemma hos er' })).status).toBe(200);
    expect([await sees(rep, id), await sees(otherRep, id)]).toEqual([200, 404]);
  });

  it('goes to ST Direkt when nobody else may have it', async () => {
    const id = await asked({ excludedReps: ['Rebecka Prov', 'Olle Prov', 'Linnea Prov'] });
    expect(await Promise.all([rep, otherRep, lead, direkt].map((who) => sees(who, id)))).toEqual([404, 404, 404, 200]);
    expect((await direkt.get(`/cases/${id}`)).body).toMatchObject({ atDirekt: true, actions: expect.arrayContaining(['claim']) });
  });

  it('shows the member who has read it, once a day', async () => {
    const id = await asked();
    await rep.get(`/cases/${id}`);
    await rep.get(`/cases/${id}`);
    await lead.get(`/cases/${id}`);
    const { body } = await member.get(`/me/cases/${id}`);
    const readers = body.readBy.map((reader: { name: string; role: string }) => `${reader.name} ${reader.role}`);
    expect(readers.sort()).toEqual(['Linnea Prov unit-lead', 'Rebecka Prov rep']);
    expect(body.timeline.map((e: { code: string }) => e.code)).toEqual(['case.submitted']);
  });
});

describe('a request by phone', () => {
  it('stands in the member’s unit, sealed, with the adviser out of it', async () => {
    const { status, body } = await direkt.post('/cases', { memberId: union.member.id, ...content({ description: 'På telefon' }) });
    expect(status).toBe(201);
    expect(await Promise.all([rep, direkt].map((who) => sees(who, body.id)))).toEqual([200, 404]);
    expect((await rep.get(`/cases/${body.id}`)).body)
      .toMatchObject({ source: 'phone', description: 'På telefon', state: 'submitted', memberName: 'Maja Prov' });
    expect((await member.get(`/me/cases/${body.id}`)).body)
      .toMatchObject({ number: body.number, timeline: [{ code: 'case.submitted', by: { role: 'direkt' } }] });
  });

  it('is for ST Direkt, and for a member who exists', async () => {
    expect((await rep.post('/cases', { memberId: union.member.id, ...content() })).status).toBe(403);
    expect(await direkt.post('/cases', { memberId: '0199c0de-0000-7000-8000-000000000001', ...content() }))
      .toMatchObject({ status: 422, body: { errors: [{ pointer: '/memberId' }] } });
  });
});

describe('what a member decides afterwards', () => {
  it('moves the talk, and is told when the case has changed in between', async () => {
    const id = await asked();
    const { body: { version } } = await member.get(`/me/cases/${id}`);
    expect(await member.patch(`/me/cases/${id}/talk`, { talkDate: '2026-12-18' }, { ifMatch: version }))
      .toMatchObject({ status: 200, body: { talk: { date: '2026-12-18' }, version: version + 1 } });
    expect(await member.patch(`/me/cases/${id}/talk`, { talkDate: null }, { ifMatch: version }))
      .toMatchObject({ status: 412, body: { current: { talk: { date: '2026-12-18' } } } });
    expect((await member.patch(`/me/cases/${id}/talk`, { talkDate: '2036-12-18' }, { ifMatch: version + 1 })).status).toBe(422);
  });

  it('changes how to be reached and whether the employer may be contacted, and the rep sees it', async () => {
    const id = await asked();
    const contact = (body: object, ifMatch: number) => member.patch(`/me/cases/${id}/contact`, body, { ifMatch });
    const { body: { version, contactPermission } } = await member.get(`/me/cases/${id}`);
    const wanted = { contactPermission: contactPermission === 'no' ? 'yes' : 'no', reach: { how: 'phone', phone: '070-174 06 05', when: 'Efter 16' } };
    expect(await contact({ reach: { how: 'phone' } }, version)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reach/phone', code: 'required' }] } });
    expect(await contact(wanted, version)).toMatchObject({ status: 200, body: { ...wanted, version: version + 1 } });
    expect(await contact(wanted, version + 1)).toMatchObject({ status: 200, body: { version: version + 1 } });
    expect(await contact({ contactPermission: 'ask-first' }, version)).toMatchObject({ status: 412, body: { current: wanted } });
    const { body: seen } = await rep.get(`/cases/${id}`);
    expect(seen).toMatchObject(wanted);
    expect(seen.timeline).toContainEqual(expect.objectContaining({
      code: 'case.facts-changed', by: expect.objectContaining({ role: 'member' }), data: { fields: ['contactPermission', 'reach'], side: 'member' },
    }));
    await product.drain();
    expect((await rep.get('/notices')).body.items).toContainEqual(expect.objectContaining({ kind: 'contact-changed', caseId: id }));
    await member.post(`/me/cases/${id}/withdraw`, {});
    expect((await contact({ contactPermission: 'yes' }, version + 2)).status).toBe(409);
  });

  it('withdraws, and cannot come back', async () => {
    const id = await asked();
    expect(await member.post(`/me/cases/${id}/withdraw`, { reason: 'Det löste sig' })).toMatchObject({
      status: 200, body: { state: 'withdrawn', actions: [], messages: [{ text: 'Det löste sig', side: 'member' }] },
    });
    expect(await member.post(`/me/cases/${id}/reopen`, {})).toMatchObject({ status: 409, body: { code: 'not-in-this-state' } });
  });

  it('asks for another rep, who then has it out of sight', async () => {
    const id = await asked();
    await rep.post(`/cases/${id}/claim`);
    expect(await member.post(`/me/cases/${id}/other-rep`, { outsideWorkplace: false, excludeCurrentRep: true }))
      .toMatchObject({ status: 200, body: { state: 'submitted', rep: null } });
    expect([await sees(rep, id), await sees(otherRep, id)]).toEqual([404, 200]);
    expect((await rep.get('/cases')).body.items.some((row: { id: string }) => row.id === id)).toBe(false);
  });
});

describe('drafts nobody comes back to', () => {
  it('are thrown away after thirty days', async () => {
    const { body: { id } } = await member.post('/me/cases');
    await product.passTo(new Date('2026-12-24T09:00:00Z'));
    expect((await product.db.query('select 1 from cases where id = $1', [id])).rows).toEqual([]);
  });
});
