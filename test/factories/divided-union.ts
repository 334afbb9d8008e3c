import { ask, furnishedUnion, type FurnishedUnion, request } from './furnished.js';
import type { Person } from './world.js';
import type { Product } from '../setup/product.js';

/** Cases by how they stand to Rebecka, rep in Sektion Norr and in a club that lies dormant. */
export const KINDS = [
  'own', 'in scope', 'closed', 'protected', 'out of scope', 'kept out', 'conflict of interest', 'her own as a member', 'at ST Direkt', 'of a dormant unit', 'draft', 'own draft',
] as const;
export type Kind = (typeof KINDS)[number];

/** A register's entries, a follow-up, a notice, a mandate, a unit: in Rebecka's section, or in another branch. */
export type Thing = 'workplace' | 'manager' | 'training' | 'material' | 'mandate' | 'followUp' | 'notice' | 'unit';

/** A small union where much is not for Rebecka: cases of every standing, another branch with its registers, a rep whose mandate has ended. */
export interface DividedUnion extends FurnishedUnion {
  units: FurnishedUnion['units'] & { club: number };
  cases: Record<Kind, string>;
  /** A member far away, with the case out of scope and the draft. */
  other: Person;
  /** A member of the dormant club. */
  sleeper: Person;
  /** A member of the section whose identity is protected. The unit lead has the case: everybody else knows it by its number. */
  sheltered: Person;
  /** What belongs to the other branch. */
  far: Record<Thing, string>;
  /** Rebecka as a manager, and the unit lead's own mandate. */
  oneself: { manager: string; mandate: string };
  lapsed: Person;
  dpo: Person;
}

/** A word that stands in a case's texts and nowhere else. */
export const wordOf = (kind: Kind | 'far'): string => `Hemligt${kind.replaceAll(/[^a-z]+/gi, '')}`;

export const SHELTERED_PHONE = '070-174 06 77';

export async function dividedUnion(product: Product): Promise<DividedUnion> {
  const union = await furnishedUnion(product);
  const { world, units, workplaces, callers: { member, rep, lead, stranger, direkt } } = union;
  // first among members by id, so that a query that forgets whose draft it wants comes upon Oskar's
  const other = await world.person({ id: '00000000-0000-7000-8000-00000000000a', name: 'Oskar Prov', unitId: units.elsewhere, workplaceId: workplaces.far, memberNumber: '1000002' });
  const club = await world.unit('Klubb Vilande', 'club', units.branch);
  await product.db.query('update units set dormant = true where id = $1', [club]);
  await world.mandate(union.rep, club);
  const asleep = await world.workplace('Kontoret i Sundsvall', club);
  const sleeper = await world.person({ name: 'Vera Prov', unitId: club, workplaceId: asleep, memberNumber: '1000003' });
  const sheltered = await world.person({ name: 'Paula Skyddad', unitId: units.section, workplaceId: workplaces.office, memberNumber: '1000004' });
  await product.db.query('update accounts set protected_identity = true, phone = $2 where id = $1', [sheltered.id, SHELTERED_PHONE]);
  const [oskar, rebecka, vera] = [await world.as(other, 'member'), await world.as(union.rep, 'member'), await world.as(sleeper, 'member')];
  const paula = await world.as(sheltered, 'member');
  const lapsed = await world.person({ name: 'Lapsa Prov', unitId: units.section });
  await world.mandate(lapsed, units.section, 'rep', { from: '2024-01-01', to: '2026-11-22' });
  const dpo = await world.person({ name: 'Doris Prov', roles: ['dpo'] });
  const office = (kind: Kind, changes: object = {}): object => request(workplaces.office, { description: wordOf(kind), ...changes });
  const cases: Record<Kind, string> = {
    own: union.caseId,
    'in scope': await ask(member, office('in scope')),
    closed: await ask(member, office('closed')),
    protected: await ask(paula, office('protected', { talkDate: '2026-11-20', reach: { how: 'phone', phone: SHELTERED_PHONE } })),
    'kept out': await ask(member, office('kept out', { excludedReps: [union.rep.name] })),
    'conflict of interest': await ask(member, office('conflict of interest')),
    'at ST Direkt': await ask(member, office('at ST Direkt')),
    'out of scope': await ask(oskar, request(workplaces.far, { description: wordOf('out of scope') })),
    'her own as a member': await ask(rebecka, office('her own as a member')),
    'of a dormant unit': await ask(vera, request(asleep, { description: wordOf('of a dormant unit') })),
    draft: (await oskar.post('/me/cases')).body.id,
    'own draft': (await member.post('/me/cases')).body.id,
  };
  await product.drain();
  // Rebecka asked before she was a rep: nothing but that it is her own keeps her from it
  await product.db.query(`update cases set kept_out = '{}' where id = $1`, [cases['her own as a member']]);
  await rep.post(`/cases/${cases['at ST Direkt']}/claim`);
  await rep.post(`/cases/${cases['at ST Direkt']}/hand-over`, { to: 'direkt' });
  await direkt.post(`/cases/${cases['at ST Direkt']}/claim`);
  await lead.post(`/cases/${cases.protected}/claim`);
  await lead.post(`/cases/${cases.protected}/messages`, { text: wordOf('protected') });
  await paula.post(`/me/cases/${cases.protected}/messages`, { text: 'Tack' });
  await paula.post(`/me/cases/${cases.protected}/how-did-it-go`, { answers: [{ code: 'both-prepared', answer: 'met' }], comment: 'Bra' });
  await stranger.post(`/cases/${cases['out of scope']}/claim`);
  await stranger.post(`/cases/${cases['out of scope']}/messages`, { text: wordOf('far') });
  await stranger.post(`/cases/${cases['out of scope']}/notes`, { text: wordOf('far') });
  const untilClosed = [['claim', {}], ['messages', { text: wordOf('closed') }], ['resolve', { outcome: 'helped-to-prepare' }], ['close', {}]] as const;
  for (const [path, body] of untilClosed) await rep.post(`/cases/${cases.closed}/${path}`, body);
  const managerHerself = await knowTheManager(cases['conflict of interest']);
  await product.drain();
  const made = async (path: string, body: object): Promise<string> => (await stranger.post(path, body)).body.id;
  const manager = await made(`/workplaces/${workplaces.far}/managers`, { roleTitle: `Chef ${wordOf('far')}` });
  const one = async (sql: string, value: string): Promise<string> => (await product.db.query(sql, [value])).rows[0].id;
  const far = {
    workplace: workplaces.far, manager, unit: String(units.elsewhere),
    training: await made(`/managers/${manager}/trainings`, { course: `Samtal ${wordOf('far')}`, status: 'asked-for', evidence: 'self-declared' }),
    material: await made(`/workplaces/${workplaces.far}/materials`, { kind: 'guide', audience: 'both', title: `Underlag ${wordOf('far')}`, language: 'sv', status: 'exists' }),
    mandate: await one('select id from mandates where account_id = $1', union.strangerRep.id),
    followUp: await one('select id from follow_ups where case_id = $1 limit 1', cases['out of scope']),
    notice: await one('select id from notices where account_id = $1 limit 1', union.strangerRep.id),
  };
  const oneself = { manager: managerHerself, mandate: await one('select id from mandates where account_id = $1', union.lead.id) };
  return { ...union, units: { ...units, club }, cases, other, sleeper, sheltered, far, oneself, lapsed, dpo };

  /** Rebecka has a case; then it turns out that she is the manager it is about. */
  async function knowTheManager(id: string): Promise<string> {
    await rep.post(`/cases/${id}/claim`);
    const { body: { id: managerId } } = await lead.post(`/workplaces/${workplaces.office}/managers`, { roleTitle: 'Gruppchef', accountId: union.rep.id });
    const { body: { version } } = await lead.get(`/cases/${id}`);
    const known = await lead.patch(`/cases/${id}/facts`, { managerId }, { ifMatch: version });
    if (known.status !== 200) throw new Error(`The manager is not known: ${known.status} ${JSON.stringify(known.body)}`);
    return managerId;
  }
}
