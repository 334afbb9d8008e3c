import { type Actor, NOBODY, SIGN_IN, SYSTEM } from '@app/platform';
import type { Kind } from '../../factories/divided-union.js';
import type { Person } from '../../factories/world.js';
import type { Stage } from './stage.js';
import { SEES } from './table.js';

/** Who asks the database itself, as row security knows them, and the cases that are for them. */
export interface Asker { actor: Actor; cases: readonly string[] }

/** More cases in the section: one taken by phone, whose member and rep have done nothing themselves; one of the adviser's; two that have ended, one of them Rebecka's own. */
export interface MoreCases { silent: Person; byPhone: string; theAdvisers: string; ownEnded: string; keptFromEnded: string }

export function askersOf({ union, accounts }: Stage, { silent, byPhone, theAdvisers, ownEnded, keptFromEnded }: MoreCases): Record<string, Asker> {
  const ids = (kinds: readonly Kind[]): string[] => kinds.map((kind) => union.cases[kind]);
  const { units, rep, lead, strangerRep, direkt, member, other, sleeper, sheltered, lapsed, dpo } = union;
  const staff = (id: string, roles: string[], inUnits: number[]): Actor => ({ accountId: id, audience: 'staff', roles, units: inUnits });
  const asMember = ({ id }: { id: string }): Actor => ({ accountId: id, audience: 'member', roles: ['member'], units: [] });
  return {
    'a rep': { actor: staff(rep.id, ['rep'], [units.section, units.club]), cases: [...ids(SEES.rep), byPhone, theAdvisers] },
    'a unit lead': { actor: staff(lead.id, ['unit-lead'], [units.section]), cases: [...ids(SEES['unit lead']), byPhone, theAdvisers, ownEnded, keptFromEnded] },
    'a rep elsewhere': { actor: staff(strangerRep.id, ['rep'], [units.elsewhere]), cases: ids(['out of scope']) },
    'an adviser': { actor: staff(direkt.id, ['direkt'], [units.direkt]), cases: ids(SEES.adviser) },
    'a member': { actor: asMember(member), cases: ids(SEES.member) },
    'another member': { actor: asMember(other), cases: ids(['out of scope', 'draft']) },
    'a member with protected identity': { actor: asMember(sheltered), cases: ids(['protected']) },
    'a member of a dormant unit': { actor: asMember(sleeper), cases: ids(['of a dormant unit']) },
    'a member by phone': { actor: asMember(silent), cases: [byPhone, keptFromEnded] },
    'a rep as a member': { actor: asMember(rep), cases: [...ids(['her own as a member']), ownEnded] },
    'a rep as a member, whose every role and unit is said all the same': {
      actor: { accountId: rep.id, audience: 'member', roles: ['member', 'rep', 'unit-lead', 'direkt', 'dpo', 'admin'], units: [units.section, units.elsewhere, units.direkt] },
      cases: [...ids(['her own as a member']), ownEnded],
    },
    'a rep whose mandate has ended': { actor: staff(lapsed.id, [], []), cases: [] },
    'the administrator': { actor: staff(accounts.administrator!, ['admin'], []), cases: [] },
    'the data protection officer': { actor: staff(dpo.id, ['dpo'], []), cases: [] },
    'the product itself': { actor: SYSTEM, cases: [] },
    'nobody': { actor: NOBODY, cases: [] },
    'somebody signing in': { actor: SIGN_IN, cases: [] },
  };
}
