import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DaysPassService, ReleaseService } from '@app/cases';
import { CasePlansService } from '@app/follow-ups';
import { Db, SYSTEM } from '@app/platform';
import { ask, request } from '../factories/furnished.js';
import { type Person, type SmallUnion, smallUnion } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';
import { HandlerRegistry } from '../../libs/platform/src/queue/handler-registry.js';

/** A Monday; the talk is on Tuesday 15 December. */
const NOW = new Date('2026-11-23T09:00:00Z');

let product: Product;
let union: SmallUnion;
let member: Client;
let rep: Client;

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await smallUnion(product);
  member = await union.world.as(union.member, 'member');
  rep = await union.world.as(union.rep, 'staff');
  await eventually(async () => expect(await count(`repeating_work where name = 'cases.release-orphans'`)).toBe(1));
  await product.db.query(`update repeating_work set next_at = '2099-01-01'`); // nobody does it but the test
}, 60_000);
afterAll(() => product.stop());

const count = async (what: string): Promise<number> => (await product.db.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n;
const events = (name: string, id: string): Promise<number> => count(`event_log where name = '${name}' and (case_id = '${id}' or subject_id = '${id}')`);
const caseOf = async (id: string) => (await product.db.query(
  'select state, rep_id as "repId", queue_unit_id as "queueUnitId", next_follow_up_at as "nextFollowUpAt" from cases where id = $1', [id])).rows[0];
const worker = <T>(service: new (...needs: never[]) => T): T => product.worker.get(service, { strict: false });
const releaseOrphans = (): Promise<void> => worker(ReleaseService).releaseOrphans();
const asked = (): Promise<string> => ask(member, request(union.workplaces.office));

async function claimed(who = rep): Promise<string> {
  const id = await asked();
  expect((await who.post(`/cases/${id}/claim`)).status).toBe(200);
  return id;
}

/** Makes the changes without committing until as many who come meanwhile wait for them, and answers how they fared then. */
async function meanwhile<T>(changes: string, come: () => Promise<T>, waiting = 1): Promise<T> {
  await product.drain(); // so that nobody else waits
  await product.db.query(`begin; ${changes}`);
  const fared = come();
  fared.catch(() => undefined);
  await eventually(async () => {
    await product.db.query('select pg_stat_clear_snapshot()');
    expect(await count(`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).toBe(waiting);
  }).finally(() => product.db.query('commit'));
  return fared;
}

/** Lets no row that fits be changed while the work is done. */
async function refusing(table: string, fits: string, work: () => Promise<void>): Promise<void> {
  await product.db.query(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger refuse before update on ${table} for each row when (${fits}) execute function refuse()`);
  await work().finally(() => product.db.query('drop function refuse() cascade'));
}

describe('a case whose rep has gone', () => {
  async function leaving(name: string): Promise<{ person: Person; client: Client; leave: () => Promise<unknown> }> {
    const person = await union.world.rep(name, union.units.section);
    const leave = () => product.db.query(`update mandates set to_date = '2026-11-01' where account_id = $1`, [person.id]);
    return { person, client: await union.world.as(person, 'staff'), leave };
  }

  it('stays with the one who got it while others looked for it', async () => {
    const { client, leave } = await leaving('Lars Prov');
    const id = await claimed(client);
    await leave();
    await meanwhile(`update cases set rep_id = '${union.otherRep.id}' where id = '${id}'`, releaseOrphans);
    expect([(await caseOf(id)).repId, await events('case.released', id)]).toEqual([union.otherRep.id, 0]);
  });

  it('is released once when two find it, though work on it has begun', async () => {
    const { client, leave } = await leaving('Lova Prov');
    const id = await claimed(client);
    await client.post(`/cases/${id}/messages`, { text: 'Hej' });
    await leave();
    await meanwhile(`update cases set last_event_at = last_event_at where id = '${id}'`, () => Promise.all([releaseOrphans(), releaseOrphans()]), 2);
    expect(await caseOf(id)).toMatchObject({ repId: null, state: 'in-progress' });
    expect(await events('case.released', id)).toBe(1);
  });

  it('is released though another cannot be, which is told', async () => {
    const { person, client, leave } = await leaving('Levi Prov');
    const [stuck, free] = [await claimed(client), await claimed(client)];
    await leave();
    await refusing('cases', `old.id = '${stuck}'`, () => expect(releaseOrphans()).rejects.toThrow('refused'));
    expect([(await caseOf(stuck)).repId, (await caseOf(free)).repId]).toEqual([person.id, null]);
    await releaseOrphans();
    expect((await caseOf(stuck)).repId).toBeNull();
  });

  it('is released as soon as the mandate ends', async () => {
    const { person, client } = await leaving('Lilly Prov');
    const id = await claimed(client);
    const lead = await union.world.as(union.lead, 'staff');
    const { body: { items } } = await lead.get(`/units/${union.units.section}/mandates`);
    const mandate = items.find((m: { name: string }) => m.name === person.name);
    expect((await lead.post(`/mandates/${mandate.id}/end`, { on: '2026-11-23' }, { ifMatch: mandate.version })).status).toBe(200);
    await product.drain();
    expect([(await caseOf(id)).repId, await events('case.released', id)]).toEqual([null, 1]);
  });

  it('stays where somebody from above took it while others looked at the queue nobody serves', async () => {
    const above = await union.world.rep('Birk Prov', union.units.branch);
    const dormant = await union.world.unit('Sektion Söder', 'section', union.units.branch);
    const id = await asked();
    await product.db.query('update cases set queue_unit_id = $2 where id = $1', [id, dormant]);
    await meanwhile(`update cases set rep_id = '${above.id}', state = 'assigned' where id = '${id}'`, releaseOrphans);
    expect([await caseOf(id), await events('case.handed-over', id)]).toMatchObject([{ repId: above.id, queueUnitId: dormant }, 0]);
  });
});

describe('when days pass', () => {
  const days = (): DaysPassService => worker(DaysPassService);

  async function waiting(): Promise<string> {
    const id = await claimed();
    expect((await rep.post(`/cases/${id}/wait`, { for: 'date', until: '2026-12-01' })).status).toBe(200);
    await product.db.query(`update cases set waiting_until = '2026-11-20' where id = $1`, [id]);
    return id;
  }

  it('keeps a draft that is saved as it would expire, and its key', async () => {
    const { body: { id, version } } = await member.post('/me/cases');
    await member.put(`/me/cases/${id}/draft`, { step: 2, content: { needs: ['prepare'] } }, { ifMatch: version });
    await product.db.query(`update cases set last_event_at = '2026-10-01' where id = $1`, [id]);
    await meanwhile(`update cases set last_event_at = '2026-11-23' where id = '${id}'`, () => days().expireDrafts());
    expect(await member.get(`/me/cases/${id}/draft`)).toMatchObject({ status: 200, body: { content: { needs: ['prepare'] } } });
    await product.db.query(`update cases set last_event_at = '2026-10-01' where id = $1`, [id]);
    await days().expireDrafts();
    expect([await count(`cases where id = '${id}'`), await count(`sealing_keys where subject_id = '${id}'`)]).toEqual([0, 0]);
  });

  it('lets one case that cannot go on hold up no other, nor what else the day does', async () => {
    const [stuck, free, left] = [await waiting(), await waiting(), await claimed()];
    await product.db.query(`update cases set state = 'resolved', outcome = 'helped-to-prepare', last_event_at = '2026-11-01' where id = $1`, [left]);
    await refusing('cases', `old.id = '${stuck}'`, () => expect(days().pass()).rejects.toThrow('refused'));
    expect(await Promise.all([stuck, free, left].map(async (id) => (await caseOf(id)).state))).toEqual(['waiting', 'in-progress', 'closed']);
  });

  it('lets a case wait on when its day was put off meanwhile', async () => {
    await days().pass();
    const id = await waiting();
    await meanwhile(`update cases set waiting_until = '2026-12-20' where id = '${id}'`, () => days().pass());
    expect([(await caseOf(id)).state, await events('case.resumed', id)]).toEqual(['waiting', 0]);
  });
});

describe('a follow-up', () => {
  const followUp = async (caseId: string, kind: string): Promise<{ id: string; state: string }> =>
    (await rep.get(`/cases/${caseId}/follow-ups`)).body.items.find((f: { kind: string }) => f.kind === kind);

  it('that somebody changes while it would be ticked off is ticked off the next time, and told of once', async () => {
    const id = await claimed();
    await product.drain();
    const { id: first } = await followUp(id, 'first-answer');
    const finish = (): Promise<void> => worker(Db).as(SYSTEM, () => worker(CasePlansService).finish(id, 'first-answer'));
    await expect(meanwhile(`update follow_ups set version = version + 1 where id = '${first}'`, finish)).rejects.toThrow('delivered again');
    expect(await events('follow-up.done', first)).toBe(0);
    await finish();
    expect([(await followUp(id, 'first-answer')).state, await events('follow-up.done', first)]).toEqual(['done', 1]);
  });

  it('that is moved nearer while another is ticked off is what the case is waiting for', async () => {
    const id = await claimed();
    await product.drain();
    const [call, check] = [await followUp(id, 'preparation-call'), await followUp(id, 'material-check')];
    const done = await meanwhile(
      `select 1 from cases where id = '${id}' for update; update follow_ups set due_at = '2026-11-24T08:00Z' where id = '${check.id}'`,
      () => rep.post(`/follow-ups/${call.id}/done`));
    expect([done.status, (await caseOf(id)).nextFollowUpAt.toISOString()]).toEqual([200, '2026-11-24T08:00:00.000Z']);
  });

  it('that is late becomes due however many others cannot pass', async () => {
    const [stuck, free] = [await claimed(), await claimed()];
    for (let n = 0; n < 25; n++) expect((await rep.post(`/cases/${stuck}/follow-ups`, { text: 'Ring', dueAt: '2026-11-30T08:00:00.000Z' })).status).toBe(201);
    await product.drain();
    const call = await followUp(free, 'preparation-call');
    const sweep = (): Promise<void> => worker(HandlerRegistry).listener('follow-ups.sweep').run({});
    product.clock.set(new Date('2026-12-01T08:00:01Z'));
    await refusing('follow_ups', `old.case_id = '${stuck}'`, () => expect(sweep()).rejects.toThrow('refused'));
    expect((await product.db.query('select state from follow_ups where id = $1', [call.id])).rows).toEqual([{ state: 'due' }]);
    await sweep();
  });
});
