import { Db } from '@app/platform';
import { type DividedUnion, dividedUnion, type Kind, KINDS, type Thing, wordOf } from '../../factories/divided-union.js';
import { Client } from '../../setup/client.js';
import { type Product, startProduct } from '../../setup/product.js';
import type { Role } from './table.js';

export const NOW = new Date('2026-11-23T09:00:00Z');

/** Everything the matrix is tried on: a product with a divided union, and one signed-in person of each role. */
export interface Stage {
  product: Product;
  union: DividedUnion;
  /** What proves who asks: sent as it is, whatever an answer says of cookies. */
  cookies: Record<Role, string>;
  /** Whose account it is; none for somebody who is not signed in. */
  accounts: Partial<Record<Role, string>>;
  near: Record<Role, Partial<Record<Thing, string>>>;
  /** Follow-ups of cases in the rep's own section that are not there for her. */
  keptFollowUps: Record<string, string>;
  /** While set, whatever a request does is looked at and then taken back. */
  dryRun(look: ((query: Query) => Promise<void>) | null): void;
  /** Whatever the work does is taken back, unseen. */
  aside<T>(work: () => Promise<T>): Promise<T>;
  secondWall(state: 'enable' | 'disable', table?: string): Promise<void>;
  stop(): Promise<void>;
}

export type Query = <R>(sql: string, params?: unknown[]) => Promise<R[]>;

class TakenBack extends Error {
  constructor(readonly answer: unknown) {
    super('taken back');
  }
}

export async function setStage(): Promise<Stage> {
  const product = await startProduct({ now: NOW });
  const union = await dividedUnion(product);
  const { world, units, callers } = union;
  const staff = async (name: string, then: string): Promise<[Client, string]> => {
    const person = await world.rep(name, units.section);
    const client = await world.as(person, 'staff');
    await product.db.query(then, [person.id]);
    return [client, person.id];
  };
  const [half] = await staff('Halvan Prov', `update sessions set step = 'second-factor' where account_id = $1`);
  const [ended, endedId] = await staff('Tilda Prov', `update mandates set to_date = '2026-11-22' where account_id = $1`);
  const [unconfirmed, unconfirmedId] = await staff('Ulla Prov', `update accounts set data_rules_confirmed_at = null where id = $1`);
  const clients: Record<Role, Client> = {
    'nobody': new Client(product.url), 'half signed in': half, 'member': callers.member, 'rep': callers.rep, 'unit lead': callers.lead, 'adviser': callers.direkt,
    'mandate ended': ended, 'rules not confirmed': unconfirmed, 'data protection officer': await world.as(union.dpo, 'staff'), 'administrator': callers.admin,
  };
  const admin = await product.db.query<{ id: string }>(`select id from accounts where 'admin' = any(roles)`);
  const accounts = {
    member: union.member.id, rep: union.rep.id, 'unit lead': union.lead.id, adviser: union.direkt.id, 'mandate ended': endedId, 'rules not confirmed': unconfirmedId,
    'data protection officer': union.dpo.id, administrator: admin.rows[0]!.id,
  };
  await callers.lead.put(`/cases/${union.cases.own}/composer`, { kind: 'note', text: 'Linneas utkast' });
  await callers.rep.put(`/cases/${union.cases.own}/composer`, { kind: 'note', text: 'Rebeckas utkast' });
  await callers.rep.post(`/cases/${union.cases.own}/notes`, { text: 'Internanteckning' });
  await callers.rep.put(`/workplaces/${union.workplaceId}/promises/materials/criteria/C06`, { answer: 'met', evidence: 'rep-observation', evidenceText: 'Det finns.' });
  await callers.stranger.put(`/workplaces/${union.workplaces.far}/promises/materials/criteria/C06`, { answer: 'met' });
  await callers.stranger.put(`/cases/${union.cases['out of scope']}/promises/conduct/criteria/C01`, { answer: 'met', evidence: 'rep-observation', evidenceText: wordOf('far') });
  await product.drain();
  // a notice from when Maja was a rep herself, about no case
  await product.db.query(`insert into notices (id, account_id, audience, kind, cause, at) values (uuidv7(), $1, 'staff', 'mandate-lapsed', 'then', now())`, [union.member.id]);
  // and one to Rebecka about a case that turned out to be her own
  await product.db.query(`insert into notices (id, account_id, audience, case_id, kind, cause, at) values (uuidv7(), $1, 'staff', $2, 'case-new', 'own', now())`,
    [union.rep.id, union.cases['her own as a member']]);
  await product.stopWorker();
  const cookies = Object.fromEntries(Object.entries(clients).map(([role, { cookie }]) => [role, inBothApps(cookie)])) as Stage['cookies'];
  const { dryRun, aside } = takingBack(product.api.get(Db));
  return { product, union, cookies, accounts, near: await nearThings(), keptFollowUps: await keptFollowUps(), dryRun, aside, secondWall, stop: () => product.stop() };

  /** Row security, for every table of the product or for one. */
  async function secondWall(state: 'enable' | 'disable', table?: string): Promise<void> {
    const { rows } = await product.db.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`);
    for (const { name } of rows) if (!table || table === name) await product.db.query(`alter table ${name} ${state} row level security`);
  }

  async function keptFollowUps(): Promise<Record<string, string>> {
    const { rows } = await product.db.query<{ id: string; kind: string }>(
      `select distinct on (case_id) id, case when case_id = $1 then 'of her own case' else 'of a case kept from her' end as kind from follow_ups where case_id = any($2) order by case_id, due_at`,
      [union.cases['her own as a member'], [union.cases['her own as a member'], union.cases['kept out']]]);
    if (rows.length !== 2) throw new Error('Both cases should have follow-ups');
    return Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
  }

  /** What belongs where somebody works; a notice and a follow-up of their own. */
  async function nearThings(): Promise<Stage['near']> {
    const one = async (sql: string, params: unknown[]): Promise<string | undefined> => (await product.db.query<{ id: string }>(sql, params)).rows[0]?.id;
    const { workplaceId, managerId, trainingId, materialId, mandateId, followUpId, cases } = union;
    const shared = { workplace: workplaceId, manager: managerId, training: trainingId, material: materialId, mandate: mandateId, followUp: followUpId, unit: String(units.section) };
    const near = {} as Stage['near'];
    for (const role of Object.keys(clients) as Role[]) {
      const notice = await one(`select id from notices where account_id = $1 and audience = $2 order by at limit 1`,
        [accounts[role as keyof typeof accounts] ?? null, role === 'member' ? 'member' : 'staff']);
      near[role] = { ...shared, ...(notice && { notice }) };
    }
    near.adviser.followUp = (await one('select id from follow_ups where case_id = $1 order by due_at limit 1', [cases['at ST Direkt']]))!;
    return near;
  }
}

/** The same token under both web apps' names: that it is refused in the other is then the server's doing. */
const inBothApps = (cookie: string): string => ['member', 'staff'].map((app) => cookie && `samtalsstod_${app}=${cookie.slice(cookie.indexOf('=') + 1)}`).filter(Boolean).join('; ');

/** Lets every transaction of the API's be undone at its end, as if it had been refused. */
function takingBack(db: Db): Pick<Stage, 'dryRun' | 'aside'> {
  const [as, lastly] = [db.as.bind(db), db.lastly.bind(db)];
  let look: ((query: Query) => Promise<void>) | null = null;
  db.lastly = (ask) => (look ? ask() : lastly(ask)); // what has been committed cannot be undone
  db.as = async (actor, fn) => {
    const looking = look;
    if (!looking) return as(actor, fn);
    try {
      return await as(actor, async () => {
        const answer = await fn();
        await db.query(`select set_config('app.audience', 'system', true)`);
        await looking((sql, params) => db.query(sql, params));
        throw new TakenBack(answer);
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.answer as never;
      throw error;
    }
  };
  const dryRun: Stage['dryRun'] = (wanted) => { look = wanted; };
  const aside: Stage['aside'] = async (work) => {
    const before = look;
    look ??= () => Promise.resolve();
    return work().finally(() => { look = before; });
  };
  return { dryRun, aside };
}

export { KINDS, type Kind };
