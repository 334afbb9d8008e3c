import type { Actor } from '@app/platform';
import type { FollowUpStanding } from './domain/follow-up-lifecycle.js';
import type { FollowUpOwner } from './follow-ups.dto.js';

/** How somebody who may see a case stands to its follow-ups. */
export function standingsOf(actor: Actor, who: { owner: FollowUpOwner; repId: string | null; memberId: string }): FollowUpStanding[] {
  if (actor.audience === 'system') return ['system'];
  const standings: FollowUpStanding[] = [];
  if (actor.audience === 'member') return who.owner === 'member' && who.memberId === actor.accountId ? ['owner'] : [];
  if (who.repId === actor.accountId) standings.push('handler');
  if (standings.length && who.owner === 'rep') standings.push('owner');
  if (actor.roles.includes('unit-lead') || actor.roles.includes('direkt')) standings.push('lead');
  return standings;
}
