import { ask, furnishedUnion, type FurnishedUnion, request } from './furnished.js';
import type { Person } from './world.js';
import type { Product } from '../setup/product.js';

/** Cases by how they stand to Rebecka, rep in Sektion Norr. */
export type Kind = 'own' | 'in scope' | 'out of scope' | 'kept out' | 'at ST Direkt' | 'draft' | 'her own as a member';

/** A small union where much is not for Rebecka: cases of every standing, another branch with its registers, a rep whose mandate has ended. */
export interface DividedUnion extends FurnishedUnion {
  cases: Record<Kind, string>;
  /** A member far away, with the case out of scope and the draft. */
  other: Person;
  /** What belongs to the other branch. */
  far: Record<'workplace' | 'manager' | 'training' | 'material' | 'mandate' | 'followUp' | 'notice', string>;
  lapsed: Person;
  dpo: Person;
}

export async function dividedUnion(product: Product): Promise<DividedUnion> {
  const union = await furnishedUnion(product);
  const { world, units, workplaces, callers: { member, rep, stranger, direkt } } = union;
  const other = await world.person({ name: 'Oskar Prov', unitId: units.elsewhere, workplaceId: workplaces.far, memberNumber: '1000002' });
  const oskar = await world.as(other, 'member');
  const rebecka = await world.as(union.rep, 'member');
  const lapsed = await world.person({ name: 'Lapsa Prov', unitId: units.section });
  await world.mandate(lapsed, units.section, 'rep', { from: '2024-01-01', to: '2026-11-22' });
  const dpo = await world.person({ name: 'Doris Prov', roles: ['dpo'] });
  const office = request(workplaces.office);
  const cases = {
    own: union.caseId,
    'in scope': await ask(member, office),
    'kept out': await ask(member, request(workplaces.office, { excludedReps: [union.rep.name] })),
    'at ST Direkt': await ask(member, office),
    'out of scope': await ask(oskar, request(workplaces.far)),
    'her own as a member': await ask(rebecka, office),
    draft: (await oskar.post('/me/cases')).body.id,
  };
  await product.drain();
  await rep.post(`/cases/${cases['at ST Direkt']}/claim`);
  await rep.post(`/cases/${cases['at ST Direkt']}/hand-over`, { to: 'direkt' });
  await direkt.post(`/cases/${cases['at ST Direkt']}/claim`);
  await stranger.post(`/cases/${cases['out of scope']}/claim`);
  await stranger.post(`/cases/${cases['out of scope']}/messages`, { text: 'Hej' });
  await stranger.post(`/cases/${cases['out of scope']}/notes`, { text: 'Anteckning' });
  await product.drain();
  const made = async (path: string, body: object): Promise<string> => (await stranger.post(path, body)).body.id;
  const manager = await made(`/workplaces/${workplaces.far}/managers`, { roleTitle: 'Chef' });
  const one = async (sql: string, value: string): Promise<string> => (await product.db.query(sql, [value])).rows[0].id;
  const far = {
    workplace: workplaces.far, manager,
    training: await made(`/managers/${manager}/trainings`, { course: 'Samtal', status: 'asked-for', evidence: 'self-declared' }),
    material: await made(`/workplaces/${workplaces.far}/materials`, { kind: 'guide', audience: 'both', title: 'Underlag', language: 'sv', status: 'exists' }),
    mandate: await one('select id from mandates where account_id = $1', union.strangerRep.id),
    followUp: await one('select id from follow_ups where case_id = $1 limit 1', cases['out of scope']),
    notice: await one('select id from notices where account_id = $1 limit 1', union.strangerRep.id),
  };
  return { ...union, cases, other, far, lapsed, dpo };
}
