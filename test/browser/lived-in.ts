import type { Person } from '../factories/world.js';
import { asked, type Asked, livelyCase } from './requests.js';
import { setStage, type Stage } from './stage.js';

/** The day after the talk of the lively case: its reminders are sent, the question how it went is asked. */
const DAY_AFTER = new Date('2026-12-16T09:00:00Z');

export interface LivedIn {
  stage: Stage;
  /** The member's: worked on, talk held. */
  lively: Asked;
  /** The member's: closed. */
  closed: Asked;
  /** Somebody else's: nobody has taken it. */
  unclaimed: Asked;
  /** A member who has done nothing yet. */
  newcomer: Person;
  admin: Person;
  /** The data protection officer. */
  officer: Person;
  /** A rep who has not read the data rules. */
  unread: Person;
}

/** A product in which every screen has something to show. */
export async function livedIn(): Promise<LivedIn> {
  const stage = await setStage();
  const { world, units, workplaces, member, rep: repPerson } = stage.union;
  const rep = await world.as(repPerson, 'staff');
  const lively = await livelyCase(stage, member, rep);
  const closed = await asked(stage, member, { talkDate: null, talkDateUnknown: true, needs: ['goals-unclear'] });
  await rep.post(`/cases/${closed.id}/claim`);
  await rep.post(`/cases/${closed.id}/messages`, { text: 'Nu är målen klara.' });
  await rep.post(`/cases/${closed.id}/resolve`, { outcome: 'helped-to-prepare' });
  await rep.post(`/cases/${closed.id}/close`, {});
  const other = await world.person({ name: 'Nils Prov', unitId: units.section, workplaceId: workplaces.office, memberNumber: '1000002' });
  const office = `/workplaces/${workplaces.office}`;
  const manager = (await rep.post(`${office}/managers`, { roleTitle: 'Enhetschef, kundmöte', name: null })).body;
  const managerId = manager.id ?? manager.managers?.[0]?.id;
  await rep.post(`/managers/${managerId}/trainings`, { course: 'Att hålla medarbetarsamtal', status: 'taken', onDate: '2025-03-01', evidence: 'certificate' });
  await rep.post(`${office}/materials`, { kind: 'guide', audience: 'both', title: 'Inför medarbetarsamtalet', language: 'sv', status: 'exists', place: 'Intranätet' });
  const unread = await world.rep('Oläst Prov', units.section);
  await stage.product.db.query('update accounts set data_rules_confirmed_at = null where id = $1', [unread.id]);
  const newcomer = await world.person({ name: 'Nora Prov', unitId: units.section });
  const admin = await world.person({ name: 'Adam Prov', roles: ['admin'] });
  const officer = await world.person({ name: 'Dag Prov', roles: ['dpo'] });
  await stage.product.drain();
  await stage.passTo(DAY_AFTER);
  const unclaimed = await asked(stage, other, { talkDate: '2026-12-22' });
  const client = await world.as(member, 'member');
  await client.post('/me/cases'); // and a draft that is begun
  return { stage, lively, closed, unclaimed, newcomer, admin, officer, unread };
}
