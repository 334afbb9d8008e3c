import type { Product } from '../setup/product.js';
import { type Client, signIn } from '../setup/client.js';

export type Role = 'member' | 'direkt' | 'dpo' | 'admin';
export type MandateRole = 'rep' | 'unit-lead';

export interface Person {
  id: string;
  name: string;
  email: string;
}

interface NewPerson {
  /** An id that is known beforehand. */
  id?: string;
  name: string;
  roles?: Role[];
  unitId?: number;
  workplaceId?: string;
  memberNumber?: string;
}

/** Makes units, workplaces and invented people in a product's database. */
export class World {
  private count = 0;

  constructor(private readonly product: Pick<Product, 'db' | 'clock' | 'url'>) {}

  async unit(name: string, kind: 'union' | 'branch' | 'section' | 'club' | 'direkt', parentId: number | null = null): Promise<number> {
    return (await this.one<{ id: number }>('insert into units (name, kind, parent_id) values ($1, $2, $3) returning id', [name, kind, parentId])).id;
  }

  async workplace(name: string, unitId: number, city = 'Söderhamn'): Promise<string> {
    const employer = await this.one<{ id: number }>(
      'insert into employers (name) values ($1) on conflict (name) do update set name = excluded.name returning id', ['Provmyndigheten']);
    return (await this.one<{ id: string }>(
      'insert into workplaces (name, unit_id, employer_id, city) values ($1, $2, $3, $4) returning id', [name, unitId, employer.id, city])).id;
  }

  /** An account; staff has confirmed the data rules today. */
  async person({ id: known, name, roles = ['member'], unitId, workplaceId, memberNumber }: NewPerson): Promise<Person> {
    const email = `${name.toLowerCase().normalize('NFD').replaceAll(/[^a-z]+/g, '.')}.${(this.count += 1)}@example.org`;
    const { id } = await this.one<{ id: string }>(
      `insert into accounts (id, name, email, email_key, roles, unit_id, workplace_id, member_number, data_rules_confirmed_at, created_at)
       values (coalesce($8, uuidv7()), $1, $2, $2, $3, $4, $5, $6, $7, $7) returning id`,
      [name, email, roles, unitId ?? null, workplaceId ?? null, memberNumber ?? null, this.product.clock.now(), known ?? null]);
    return { id, name, email };
  }

  /** Gives somebody a mandate of two years, begun a year ago; other days if given. */
  async mandate(person: Person, unitId: number, role: MandateRole = 'rep', days: { from?: string; to?: string } = {}): Promise<string> {
    const year = this.product.clock.now().getFullYear();
    return (await this.one<{ id: string }>(
      'insert into mandates (account_id, unit_id, role, from_date, to_date) values ($1, $2, $3, $4, $5) returning id',
      [person.id, unitId, role, days.from ?? `${year - 1}-01-01`, days.to ?? `${year + 1}-12-31`])).id;
  }

  /** A member who also serves as rep. */
  async rep(name: string, unitId: number, role: MandateRole = 'rep', more: Partial<NewPerson> = {}): Promise<Person> {
    const person = await this.person({ name, unitId, ...more });
    await this.mandate(person, unitId, role);
    return person;
  }

  as(person: Person, audience: 'member' | 'staff'): Promise<Client> {
    return signIn(this.product.url, person.id, audience);
  }

  private async one<T>(sql: string, params: unknown[]): Promise<T> {
    const { rows } = await this.product.db.query(sql, params);
    return rows[0] as T;
  }
}

export interface SmallUnion {
  world: World;
  units: { union: number; branch: number; section: number; elsewhere: number; direkt: number };
  workplaces: { office: string; far: string };
  member: Person;
  rep: Person;
  otherRep: Person;
  lead: Person;
  strangerRep: Person;
  direkt: Person;
}

/** One branch with a section and an office, another branch far away, and one of each kind of person. */
export async function smallUnion(product: Pick<Product, 'db' | 'clock' | 'url'>): Promise<SmallUnion> {
  const world = new World(product);
  const union = await world.unit('ST', 'union');
  const branch = await world.unit('ST inom Provmyndigheten', 'branch', union);
  const section = await world.unit('Sektion Norr', 'section', branch);
  const elsewhere = await world.unit('ST inom Annanmyndigheten', 'branch', union);
  const direkt = await world.unit('ST Direkt', 'direkt', union);
  const office = await world.workplace('Kontoret i Söderhamn', section);
  const far = await world.workplace('Kontoret i Malmö', elsewhere, 'Malmö');
  return {
    world,
    units: { union, branch, section, elsewhere, direkt },
    workplaces: { office, far },
    member: await world.person({ name: 'Maja Prov', unitId: section, workplaceId: office, memberNumber: '1000001' }),
    rep: await world.rep('Rebecka Prov', section),
    otherRep: await world.rep('Olle Prov', section),
    lead: await world.rep('Linnea Prov', section, 'unit-lead'),
    strangerRep: await world.rep('Stefan Prov', elsewhere),
    direkt: await world.person({ name: 'Disa Prov', roles: ['direkt'] }),
  };
}
