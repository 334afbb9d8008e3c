import type { FurnishedUnion } from '../../factories/furnished.js';
import type { Person } from '../../factories/world.js';
import { signIn } from '../../setup/client.js';

/** Everybody who calls: the newcomer signs in by the routes for it, and nobody not at all. */
export const PEOPLE = ['member', 'other-member', 'rep', 'other-rep', 'lead', 'stranger', 'direkt', 'admin', 'dpo', 'newcomer', 'nobody'] as const;
export type Who = (typeof PEOPLE)[number];

/** Their sessions, as browsers keep them. */
export class People {
  private readonly cookies = new Map<Who, Map<string, string>>();

  constructor(private readonly url: string, private readonly persons: Partial<Record<Who, Person>>) {}

  static async of(union: FurnishedUnion, url: string): Promise<People> {
    const { world, units } = union;
    return new People(url, {
      member: union.member, rep: union.rep, 'other-rep': union.otherRep, lead: union.lead, stranger: union.strangerRep, direkt: union.direkt,
      'other-member': await world.person({ name: 'Måns Prov', unitId: units.section, workplaceId: union.workplaceId }),
      admin: await world.person({ name: 'Agnes Prov', roles: ['admin'] }), dpo: await world.person({ name: 'Dag Prov', roles: ['dpo'] }),
    });
  }

  /** The same people, except that somebody else is the member. */
  withMember(member: Person): People {
    const others = new People(this.url, { ...this.persons, member });
    for (const [who, jar] of this.cookies) if (who !== 'member' && who !== 'newcomer') others.cookies.set(who, jar);
    return others;
  }

  /** What the browser sends; signs in first, if the person has no session. */
  async cookie(who: Who): Promise<string> {
    const person = this.persons[who];
    if (!this.cookies.has(who) && person) {
      const client = await signIn(this.url, person.id, who.endsWith('member') ? 'member' : 'staff');
      this.keep(who, client.cookie.split('; '));
    }
    return [...(this.cookies.get(who) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(who: Who, lines: string[]): void {
    const jar = this.cookies.get(who) ?? new Map<string, string>();
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value) jar.set(name, value);
      else if (name) jar.delete(name);
    }
    if (jar.size) this.cookies.set(who, jar);
    else this.cookies.delete(who);
  }

  /** The session is over: the next request signs in anew. */
  forget(who: Who): void {
    this.cookies.delete(who);
  }
}
