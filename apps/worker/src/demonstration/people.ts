import { addDays, Db, newId, SYSTEM } from '@app/platform';
import type { Random } from './random.js';
import { addAccounts, inventor, type Mandate, type Person, type Place, type World } from './world.js';

const WORKPLACES = 200;
const MEMBERS = 300;

type Laid = Pick<World, 'parentOf' | 'direktId' | 'branches' | 'employers'>;

/** Workplaces, members, and those elected or employed to help them. Two years of mandates, some renewed, some at their end. */
export async function settle(db: Db, laid: Laid, random: Random, begin: Date, today: string): Promise<World> {
  const workplaces = await addWorkplaces(db, laid, random);
  const invent = inventor(random);
  const members = Array.from({ length: MEMBERS }, () => {
    const place = random.weighted(workplaces.map((workplace) => [workplace, shareOf(laid, workplace)] as const));
    return invent({ unitId: place.unitId, workplaceId: place.id, language: random.chance(0.06) ? 'en' : 'sv' });
  });
  const elected: Person[] = [];
  const mandates: Mandate[] = [];
  const elect = (unitId: number, role: Mandate['role'], branchId: number, terms: [from: string, to: string][]): void => {
    const near = workplaces.filter((workplace) => workplace.unitId === unitId || workplace.branchId === branchId);
    const person = invent({ unitId, workplaceId: random.pick(near).id });
    elected.push(person);
    for (const [from, to] of terms) mandates.push({ accountId: person.id, unitId, role, from, to });
  };
  const long: [string, string] = [addDays(today, -1100), addDays(today, 300 + random.between(0, 200))];
  for (const [at, { id, data, parts }] of laid.branches.entries()) {
    elect(id, 'unit-lead', id, [long]);
    if (data.weight >= 4) elect(id, 'rep', id, [[addDays(today, -900), addDays(today, 120 + at * 7)]]);
    for (const [index, part] of parts.entries()) {
      if (data.parts[index] === 'Klubb Landvetter' || (index + at) % 3 === 2) continue; // dormant, or served from the branch
      // one has just ended, some end soon, most go on
      const to = at === 2 && index === 1 ? -12 : at === 1 && index === 0 ? 7 : at === 4 && index === 0 ? 30 : 200 + at * 9 + index;
      elect(part, at % 5 === 0 && index === 0 ? 'unit-lead' : 'rep', id, [[addDays(today, -800), addDays(today, to)]]);
    }
  }
  const advisers = Array.from({ length: 3 }, () => invent({ roles: ['direkt'] }));
  const office = [invent({ roles: ['dpo'] }), invent({ roles: ['admin'] })];

  await addAccounts(db, members, begin);
  await addAccounts(db, [...elected, ...advisers, ...office], begin, new Date(`${addDays(today, -60)}T08:00:00Z`));
  await db.as(SYSTEM, async () => {
    for (const { accountId, unitId, role, from, to } of mandates) {
      await db.query('insert into mandates (id, account_id, unit_id, role, from_date, to_date) values ($1, $2, $3, $4, $5, $6)',
        [newId(), accountId, unitId, role, from, to]);
    }
  });
  const people = new Map([...members, ...elected, ...advisers, ...office].map((person) => [person.id, person]));
  return { ...laid, workplaces, members, advisers, people, mandates };
}

/** Large branches are much larger: so that some local reports have numbers to show. */
const shareOf = (laid: Laid, { branchId }: Place): number => laid.branches.find(({ id }) => id === branchId)!.data.weight ** 1.4;

async function addWorkplaces(db: Db, laid: Laid, random: Random): Promise<Place[]> {
  const weights = laid.branches.reduce((sum, { data }) => sum + data.weight, 0);
  const places: Place[] = [];
  await db.as(SYSTEM, async () => {
    for (const { id: branchId, data, parts } of laid.branches) {
      const count = Math.max(2, Math.round((WORKPLACES * data.weight) / weights));
      const used = new Set<string>();
      for (let at = 0; at < count; at += 1) {
        const part = parts.length ? at % parts.length : 0;
        const cities = data.paired ? [data.cities[part]] : (data.partCities?.[part] ?? data.cities);
        const city = cities[Math.floor(at / Math.max(1, parts.length)) % cities.length];
        const name = freeName(random.some(data.offices, data.offices.length), city, used);
        const unitId = parts.length ? parts[part] : branchId;
        const employer = laid.employers.get(data.employers[(data.paired ? part : at) % data.employers.length]);
        const id = newId();
        await db.query('insert into workplaces (id, unit_id, employer_id, name, city) values ($1, $2, $3, $4, $5)', [id, unitId, employer, name, city]);
        places.push({ id, unitId, branchId, name });
      }
    }
  });
  return places;
}

/** An office of that city that the branch does not have yet; a second of the same kind when all are taken. */
function freeName(offices: readonly string[], city: string, used: Set<string>): string {
  for (let nth = 1; ; nth += 1) {
    const name = offices.map((office) => `${office}${nth > 1 ? ` ${nth}` : ''}, ${city}`).find((candidate) => !used.has(candidate));
    if (name) {
      used.add(name);
      return name;
    }
  }
}
