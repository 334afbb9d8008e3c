import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';

const NOW = new Date('2026-11-23T09:00:00Z');

let product: Product;
let union: SmallUnion;
let [member, rep, lead, stranger, direkt] = [] as unknown as [Client, Client, Client, Client, Client];

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await smallUnion(product);
  const { world } = union;
  member = await world.as(union.member, 'member');
  rep = await world.as(union.rep, 'staff');
  lead = await world.as(union.lead, 'staff');
  stranger = await world.as(union.strangerRep, 'staff');
  direkt = await world.as(union.direkt, 'staff');
});
afterAll(() => product.stop());

const eventsOf = async (subject: string): Promise<string[]> =>
  (await product.db.query('select name from event_log where subject_id = $1 order by id', [subject])).rows.map((row: { name: string }) => row.name);

describe('units', () => {
  it('shows the whole tree and marks what my mandates cover', async () => {
    const { status, body } = await rep.get('/units');
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ name: 'ST', parentId: null, mine: false });
    expect(body.items.filter((unit: { mine: boolean }) => unit.mine)).toEqual([
      { id: union.units.section, parentId: union.units.branch, kind: 'section', name: 'Sektion Norr', dormant: false, mine: true },
    ]);
  });
});

describe('mandates', () => {
  const path = () => `/units/${union.units.section}/mandates`;
  const nina = { name: 'Nina Prov', email: 'Nina.Prov@example.org', role: 'rep', from: '2026-11-01', to: '2027-10-31' };

  it('lists who is elected, for the unit lead only', async () => {
    const { body } = await lead.get(path());
    expect(body.items.map((m: { name: string; state: string }) => `${m.name} ${m.state}`)).toEqual([
      'Linnea Prov active', 'Olle Prov active', 'Rebecka Prov active',
    ]);
    expect((await rep.get(path())).status).toBe(403);
    expect((await lead.get(`/units/${union.units.elsewhere}/mandates`)).status).toBe(404);
    expect((await lead.get(`/units/${union.units.branch}/mandates`)).status).toBe(404);
  });

  it('gives a lead of one unit no say in another where they are rep', async () => {
    const both = await union.world.rep('Bo Prov', union.units.section);
    await union.world.mandate(both, union.units.elsewhere, 'unit-lead');
    const bo = await union.world.as(both, 'staff');
    expect((await bo.get(path())).status).toBe(404);
    expect((await bo.post(path(), nina)).status).toBe(404);
    expect((await bo.get(`/units/${union.units.elsewhere}/mandates`)).status).toBe(200);
  });

  it('appoints somebody new, who is sent an invitation, and once only', async () => {
    const first = await lead.post(path(), nina, { key: 'nina' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ name: 'Nina Prov', role: 'rep', state: 'active', openCases: 0, version: 1 });
    expect((await lead.post(path(), nina, { key: 'nina' })).body).toEqual(first.body);
    expect((await lead.post(path(), nina)).body).toMatchObject({ status: 409, code: 'mandate-overlaps' });
    const mails = await product.db.query(`select kind from mails where account_id = $1`, [first.body.accountId]);
    expect(mails.rows).toEqual([{ kind: 'invitation' }]);
    expect(await eventsOf(first.body.id)).toEqual(['mandate.appointed']);
  });

  it.each([
    [{ to: '2026-10-01' }, '/to'], [{ from: '2020-01-01', to: '2021-01-01' }, '/to'], [{ to: '2040-01-01' }, '/to'],
    [{ from: '2026-02-30' }, '/from'], [{ role: 'admin' }, '/role'], [{ email: 'nina' }, '/email'],
  ])('refuses %j beside its field', async (wrong, pointer) => {
    const { status, body } = await lead.post(path(), { ...nina, email: 'ny@example.org', ...wrong });
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('ends a mandate at once: the next request of its holder sees nothing', async () => {
    const pia = await union.world.person({ name: 'Pia Prov', unitId: union.units.section });
    const id = await union.world.mandate(pia, union.units.section);
    const client = await union.world.as(pia, 'staff');
    expect((await client.get('/workplaces')).body.items).toHaveLength(1);
    expect((await lead.post(`/mandates/${id}/end`, { on: '2026-11-23' })).status).toBe(428);
    expect((await lead.post(`/mandates/${id}/end`, { on: '2026-11-23' }, { ifMatch: 7 })).body.current).toMatchObject({ id, version: 1 });
    const ended = await lead.post(`/mandates/${id}/end`, { on: '2026-11-23' }, { ifMatch: 1 });
    expect(ended.body).toMatchObject({ state: 'ended', endedOn: '2026-11-23', version: 2 });
    expect(ended.etag).toBe('"2"');
    expect((await client.get('/workplaces')).status).toBe(403);
    expect((await lead.post(`/mandates/${id}/end`, { on: '2026-11-23' }, { ifMatch: 2 })).body.code).toBe('mandate-over');
    await product.passTo(NOW);
    expect(await eventsOf(id)).toEqual(['mandate.ended']);
  });

  it('does not let leads end their own', async () => {
    const { body } = await lead.get(path());
    const own = body.items.find((m: { name: string }) => m.name === 'Linnea Prov');
    expect((await lead.post(`/mandates/${own.id}/end`, { on: '2026-11-23' }, { ifMatch: own.version })).body.code).toBe('own-mandate');
  });
});

describe('workplaces', () => {
  it('lists those of my units, and to ST Direkt the names of all without their registers', async () => {
    expect((await rep.get('/workplaces')).body.items).toMatchObject([{ name: 'Kontoret i Söderhamn', managers: 0, materialForManager: false }]);
    expect((await stranger.get(`/workplaces/${union.workplaces.office}`)).status).toBe(404);
    expect((await direkt.get('/workplaces?search=malm')).body.items).toMatchObject([{ name: 'Kontoret i Malmö', managers: null }]);
    expect((await direkt.get(`/workplaces/${union.workplaces.far}`)).body).toMatchObject({ mine: false, managerList: [] });
  });

  it('pages through many in order, 50 at a time, each once', async () => {
    for (let i = 0; i < 55; i += 1) await union.world.workplace(`Öppna kontoret ${String(i).padStart(2, '0')}`, union.units.elsewhere, 'Ånge');
    const first = (await stranger.get('/workplaces')).body;
    const second = (await stranger.get(`/workplaces?cursor=${first.nextCursor}`)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 6, null]);
    const names = [...first.items, ...second.items].map((w: { name: string }) => w.name);
    expect(names).toEqual([...new Set(names)].sort((a, b) => a.localeCompare(b, 'sv')));
    expect((await stranger.get('/workplaces?cursor=abc')).status).toBe(422);
    expect((await stranger.get('/workplaces?search=100%25')).body.items).toEqual([]);
  });

  it('adds and changes one, and shows the current one to who saw an older', async () => {
    const [employer] = (await rep.get('/employers')).body.items;
    const wanted = { name: 'Kontoret i Hudiksvall', city: 'Hudiksvall', employerId: employer.id, unitId: union.units.section };
    const added = await rep.post('/workplaces', wanted);
    expect(added.status).toBe(201);
    expect((await rep.post('/workplaces', { ...wanted, unitId: union.units.elsewhere })).body.errors[0].pointer).toBe('/unitId');
    const changed = await rep.patch(`/workplaces/${added.body.id}`, { payModel: 'salary-talk' }, { ifMatch: 1 });
    expect(changed.body).toMatchObject({ name: 'Kontoret i Hudiksvall', payModel: 'salary-talk', version: 2 });
    const late = await rep.patch(`/workplaces/${added.body.id}`, { city: 'Hudik' }, { ifMatch: 1 });
    expect([late.status, late.body.current.version]).toEqual([412, 2]);
    expect((await stranger.patch(`/workplaces/${added.body.id}`, { city: 'Hudik' }, { ifMatch: 2 })).status).toBe(404);
    expect((await direkt.patch(`/workplaces/${added.body.id}`, { city: 'Hudik' }, { ifMatch: 2 })).status).toBe(403);
  });

  it('lets a member choose by words, the own one first without any', async () => {
    expect((await member.get('/me/workplaces')).body.items[0]).toMatchObject({ id: union.workplaces.office, unitName: 'Sektion Norr' });
    expect((await member.get('/me/workplaces?search=malm')).body.items).toMatchObject([{ name: 'Kontoret i Malmö', employer: 'Provmyndigheten' }]);
  });
});

describe('managers and their trainings', () => {
  it('records role, name and training, and counts who is trained', async () => {
    const manager = await rep.post(`/workplaces/${union.workplaces.office}/managers`, { roleTitle: 'Enhetschef' });
    expect([manager.status, manager.body]).toMatchObject([201, { roleTitle: 'Enhetschef', name: null, active: true, trainings: [], version: 1 }]);
    const path = `/managers/${manager.body.id}`;
    const training = { course: 'Att leda samtal', status: 'taken', evidence: 'certificate' };
    expect((await rep.post(`${path}/trainings`, training)).body.errors[0].pointer).toBe('/onDate');
    const added = await rep.post(`${path}/trainings`, { ...training, onDate: '2026-02-10', validTo: '2026-12-31' });
    expect(added.status).toBe(201);
    expect((await rep.get(`/workplaces/${union.workplaces.office}`)).body).toMatchObject({ managers: 1, trained: 1 });
    const expired = await rep.patch(`/trainings/${added.body.id}`, { validTo: '2026-11-22' }, { ifMatch: 1 });
    expect(expired.body).toMatchObject({ validTo: '2026-11-22', course: 'Att leda samtal', version: 2 });
    expect((await rep.get('/workplaces?search=söderhamn')).body.items[0]).toMatchObject({ managers: 1, trained: 0 });
    expect((await rep.patch(path, { name: 'Margit Prov' }, { ifMatch: 1 })).body).toMatchObject({ name: 'Margit Prov', version: 2 });
    expect((await rep.patch(path, { active: false }, { ifMatch: 1 })).status).toBe(412);
    expect((await stranger.patch(path, { active: false }, { ifMatch: 2 })).status).toBe(404);
    expect((await stranger.post(`${path}/trainings`, { ...training, onDate: '2026-02-10' })).status).toBe(404);
    expect((await stranger.patch(`/trainings/${added.body.id}`, { course: 'Annat' }, { ifMatch: 2 })).status).toBe(404);
    expect((await stranger.post(`/workplaces/${union.workplaces.office}/managers`, { roleTitle: 'Chef' })).status).toBe(404);
  });
});

describe('finding a member on the phone', () => {
  it('answers the exact address or number, to ST Direkt only, and puts it on record', async () => {
    const found = await direkt.post('/members/find', { email: union.member.email.toUpperCase() });
    expect(found.body.items).toEqual([{
      accountId: union.member.id, name: 'Maja Prov', unit: { id: union.units.section, name: 'Sektion Norr' },
      workplace: { id: union.workplaces.office, name: 'Kontoret i Söderhamn' },
    }]);
    expect((await direkt.post('/members/find', { memberNumber: '1000001' })).body.items).toHaveLength(1);
    expect((await direkt.post('/members/find', { memberNumber: '100000' })).body.items).toEqual([]);
    expect((await direkt.post('/members/find', {})).status).toBe(422);
    expect((await rep.post('/members/find', { memberNumber: '1000001' })).status).toBe(403);
    expect((await eventsOf(union.member.id)).filter((name) => name === 'member.looked-up')).toHaveLength(2);
  });
});

describe('materials', () => {
  it('are kept by reps of the unit and read by members of the workplace once they exist', async () => {
    const path = `/workplaces/${union.workplaces.office}/materials`;
    const wanted = { kind: 'template-employee', audience: 'both', title: 'Inför samtalet', language: 'sv', status: 'missing' };
    const added = await rep.post(path, wanted);
    expect([added.status, added.body]).toMatchObject([201, { status: 'missing', edition: null, version: 1 }]);
    expect((await member.get('/me/materials')).body.items).toEqual([]);
    const now = await rep.patch(`/materials/${added.body.id}`, { status: 'exists', place: 'Intranätet', confirmedOn: '2026-11-20' }, { ifMatch: 1 });
    expect(now.body).toMatchObject({ status: 'exists', place: 'Intranätet', title: 'Inför samtalet', version: 2 });
    expect((await rep.patch(`/materials/${added.body.id}`, { status: 'outdated' }, { ifMatch: 1 })).body.current.version).toBe(2);
    expect((await rep.patch(`/materials/${added.body.id}`, { confirmedOn: '2026-12-24' }, { ifMatch: 2 })).body.errors[0].pointer).toBe('/confirmedOn');
    expect((await member.get('/me/materials')).body.items).toMatchObject([{ title: 'Inför samtalet', place: 'Intranätet' }]);
    expect((await rep.get('/workplaces?search=söderhamn')).body.items[0]).toMatchObject({ materialForManager: true, materialForEmployee: true });
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, wanted)).status).toBe(404);
    expect((await stranger.patch(`/materials/${added.body.id}`, { status: 'missing' }, { ifMatch: 2 })).status).toBe(404);
    expect((await rep.post(path, { ...wanted, colour: 'red' })).status).toBe(422);
  });
});

/** Last: sessions end while the days pass. */
describe('the end of a mandate', () => {
  it('warns 30, 7 and 0 days before the last day and says when it is over, each once', async () => {
    const tor = await union.world.person({ name: 'Tor Prov', unitId: union.units.section });
    const id = await union.world.mandate(tor, union.units.section, 'rep', { from: '2026-01-01', to: '2026-12-31' });
    const passing = async (day: string) => {
      await product.passTo(new Date(`${day}T08:00:00Z`));
      await product.passTo(new Date(`${day}T09:00:00Z`));
    };
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-28', '2026-12-31', '2027-01-01', '2027-01-02']) await passing(day);
    const { rows } = await product.db.query(
      `select name, (data->>'days')::int as days, to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as day from event_log where subject_id = $1 order by id`, [id]);
    expect(rows).toEqual([
      { name: 'mandate.nears-end', days: 30, day: '2026-12-01' }, { name: 'mandate.nears-end', days: 7, day: '2026-12-28' },
      { name: 'mandate.nears-end', days: 0, day: '2026-12-31' }, { name: 'mandate.lapsed', days: null, day: '2027-01-01' },
    ]);
  });
});
