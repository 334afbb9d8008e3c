import type { Need } from '@app/cases';
import { addDays } from '@app/platform';
import { BESIDES_SV, REACH_WHEN, SUPPORT_NEEDS, TOLD_EN, TOLD_SV } from './data/descriptions.js';
import { MANAGER_TITLES } from './data/names.js';
import type { Random } from './random.js';
import type { Person } from './world.js';

const NEEDS: readonly (readonly [Need, number])[] = [
  ['prepare', 30], ['goals-unclear', 14], ['workload', 14], ['not-proper', 10], ['no-follow-up', 9], ['manager-knowledge', 7], ['no-material', 8],
  ['no-talk', 8], ['pay-mixed', 6], ['other', 3],
];

/** What a member asks for, in words nobody has written. */
export function inventRequest(member: Person, day: string, random: Random) {
  const needs = [...new Set(Array.from({ length: random.weighted([[1, 5], [2, 4], [3, 1]]) }, () => random.weighted(NEEDS)))];
  const told = member.language === 'en' ? TOLD_EN : TOLD_SV;
  const besides = member.language === 'en' ? '' : random.pick(BESIDES_SV);
  const unknown = random.chance(0.14);
  const how = random.weighted([['portal', 6], ['phone', 3], ['email', 1]] as const);
  return {
    workplaceId: member.workplaceId,
    talkKind: random.weighted([['medarbetarsamtal', 8], ['combined', 2], ['lonesamtal', 1]] as const),
    talkDate: unknown ? null : weekdayFrom(addDays(day, random.between(4, 38))),
    talkDateUnknown: unknown,
    managerName: random.chance(0.6) ? random.pick(MANAGER_TITLES) : null,
    needs,
    description: [...needs.map((need) => random.pick(told[need])), besides].filter(Boolean).join(' '),
    outsideWorkplace: random.chance(0.07),
    excludedReps: [],
    contactPermission: random.weighted([['ask-first', 6], ['no', 3], ['yes', 3]] as const),
    reach: { how, phone: how === 'phone' ? '070-174 06 30' : null, email: how === 'email' ? member.email : null, when: random.pick(REACH_WHEN) },
    language: member.language,
    supportNeeds: random.chance(0.04) ? random.pick(SUPPORT_NEEDS) : null,
  };
}

/** Talks are held on weekdays. */
function weekdayFrom(day: string): string {
  const at = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, at === 6 ? 2 : at === 0 ? 1 : 0);
}
