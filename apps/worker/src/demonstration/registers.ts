import { addDays, toStockholm } from '@app/platform';
import { COURSES, PROVIDERS } from './data/conversation.js';
import { MANAGER_TITLES } from './data/names.js';
import type { Random } from './random.js';
import type { Verbs } from './verbs.js';
import { asStaff, servingIn, type Place, type World } from './world.js';

/** What a unit's people know of one workplace: its managers, their trainings, and the material there is. */
export async function register(world: World, verbs: Verbs, random: Random, now: () => Date, place: Place): Promise<void> {
  const today = toStockholm(now());
  const [serving] = servingIn(world, place.unitId, today);
  if (!serving) return;
  const rep = asStaff(world, serving.accountId, today);
  for (const roleTitle of random.some(MANAGER_TITLES, random.between(1, 2))) {
    const manager = await verbs.as(rep, () => verbs.managers.add(place.id, { roleTitle }));
    if (!manager || random.chance(0.35)) continue;
    const status = random.weighted([['taken', 6], ['booked', 2], ['asked-for', 2]] as const);
    const onDate = status === 'asked-for' ? null : addDays(today, status === 'booked' ? random.between(10, 120) : -random.between(60, 900));
    const evidence = random.weighted([['self-declared', 4], ['rep-observed', 2], ['employer-confirmed', 3], ['certificate', 1]] as const);
    await verbs.as(rep, () => verbs.trainings.add(manager.id, { course: random.pick(COURSES), provider: random.pick(PROVIDERS), status, onDate, evidence }));
  }
  for (const audience of ['manager', 'employee'] as const) {
    if (random.chance(0.25)) continue;
    const status = random.weighted([['exists', 6], ['outdated', 2], ['missing', 2], ['unknown', 1]] as const);
    await verbs.as(rep, () => verbs.materials.add(place.id, {
      kind: audience === 'manager' ? 'template-manager' : 'template-employee', audience, language: 'sv', status,
      title: audience === 'manager' ? 'Stöd för chefen i medarbetarsamtalet' : 'Inför ditt medarbetarsamtal',
      place: status === 'missing' ? null : 'Intranätet, Min anställning', edition: status === 'outdated' ? '2017' : null,
      confirmedBy: status === 'exists' ? 'HR-partner' : null, confirmedOn: status === 'exists' ? addDays(today, -random.between(1, 200)) : null,
      recheckOn: status === 'exists' ? addDays(today, random.between(100, 400)) : null,
    }));
  }
}
