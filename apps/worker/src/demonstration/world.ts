import { Db, newId, SYSTEM, type Actor } from '@app/platform';
import { BRANCHES, type BranchData } from './data/branches.js';
import { FIRST_NAMES, LAST_NAMES } from './data/names.js';
import type { Random } from './random.js';

export interface Place { id: string; unitId: number; branchId: number; name: string }
export interface Person { id: string; name: string; email: string; language: 'sv' | 'en'; unitId: number | null; workplaceId: string | null; roles: string[] }
export interface Mandate { accountId: string; unitId: number; role: 'rep' | 'unit-lead'; from: string; to: string }

/** Everybody and everything there is when history begins. */
export interface World {
  parentOf: Map<number, number | null>;
  direktId: number;
  branches: { id: number; data: BranchData; parts: number[] }[];
  employers: Map<string, number>;
  workplaces: Place[];
  members: Person[];
  advisers: Person[];
  people: Map<string, Person>;
  mandates: Mandate[];
}

/** Who has a mandate in a unit on a day, in it or above it. */
export function servingIn(world: World, unitId: number, day: string): Mandate[] {
  const above: number[] = [];
  for (let at: number | null | undefined = unitId; at; at = world.parentOf.get(at)) above.push(at);
  return world.mandates.filter((mandate) => above.includes(mandate.unitId) && mandate.from <= day && day <= mandate.to);
}

/** A rep, a unit lead or an adviser at work on a day: the roles and units a session of theirs would have. */
export function asStaff(world: World, accountId: string, day: string): Actor {
  const person = world.people.get(accountId)!;
  const held = world.mandates.filter((mandate) => mandate.accountId === accountId && mandate.from <= day && day <= mandate.to);
  const rolesIn = (unit: number): string[] => {
    const roles = [];
    for (let at: number | null | undefined = unit; at; at = world.parentOf.get(at)) roles.push(...held.filter(({ unitId }) => unitId === at).map(({ role }) => role));
    return roles;
  };
  const served = [
    ...[...world.parentOf.keys()].flatMap((unit) => rolesIn(unit).map((role) => ({ unit, role }))),
    ...(person.roles.includes('direkt') ? [{ unit: world.direktId, role: 'direkt' }] : []),
  ];
  return {
    accountId, audience: 'staff', name: person.name, language: person.language, roles: [...new Set([...person.roles, ...held.map(({ role }) => role)])],
    units: [...new Set(served.map(({ unit }) => unit))], served,
  };
}

export const asMember = ({ id, name, language }: Person): Actor => ({ accountId: id, audience: 'member', roles: ['member'], units: [], name, language });

/** Invented people with names that differ. */
export function inventor(random: Random): (facts: Partial<Person>) => Person {
  const taken = new Set<string>();
  return (facts) => {
    const someName = (): string => `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
    let name = someName();
    while (taken.has(name)) name = someName();
    taken.add(name);
    const email = `${name.toLowerCase().replaceAll(' ', '.').normalize('NFD').replace(/[^a-z.]/g, '')}@example.org`;
    return { id: newId(), name, email, language: 'sv', unitId: null, workplaceId: null, roles: ['member'], ...facts };
  };
}

/** Units and employers are set up by whoever installs the product, not by a verb: plain rows. */
export async function layUnits(db: Db): Promise<Pick<World, 'parentOf' | 'direktId' | 'branches' | 'employers'>> {
  return db.as(SYSTEM, async () => {
    const parentOf = new Map<number, number | null>();
    const add = async (parent: number | null, kind: string, name: string, data?: BranchData, dormant = false): Promise<number> => {
      const [row] = await db.query<{ id: number }>(
        'insert into units (parent_id, kind, name, pay_model, season_from, season_to, dormant) values ($1, $2, $3, $4, $5, $6, $7) returning id',
        [parent, kind, name, data?.payModel ?? null, data?.season[0] ?? null, data?.season[1] ?? null, dormant]);
      parentOf.set(row.id, parent);
      return row.id;
    };
    const union = await add(null, 'union', 'Fackförbundet ST');
    const direktId = await add(union, 'direkt', 'ST Direkt');
    const employers = new Map<string, number>();
    const branches: World['branches'] = [];
    for (const data of BRANCHES) {
      const id = await add(union, 'branch', data.name, data);
      const parts: number[] = [];
      for (const part of data.parts) parts.push(await add(id, data.partKind ?? 'section', part, data, part === 'Klubb Landvetter'));
      for (const name of data.employers) {
        const [row] = await db.query<{ id: number }>('insert into employers (name) values ($1) returning id', [name]);
        employers.set(name, row.id);
      }
      branches.push({ id, data, parts });
    }
    return { parentOf, direktId, branches, employers };
  });
}

export async function addAccounts(db: Db, people: readonly Person[], at: Date, confirmedAt: Date | null = null): Promise<void> {
  await db.as(SYSTEM, async () => {
    for (const [index, { id, name, email, language, unitId, workplaceId, roles }] of people.entries()) {
      await db.query(
        `insert into accounts (id, name, email, email_key, phone, language, roles, unit_id, workplace_id, member_number, data_rules_confirmed_at, created_at)
         values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, name, email, `070-174 06 ${String(index % 100).padStart(2, '0')}`, language, roles, unitId, workplaceId,
          roles.includes('member') ? String(100_000 + Number.parseInt(id.slice(-5), 16)) + index : null, confirmedAt, at]);
    }
  });
}
