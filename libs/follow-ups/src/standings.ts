import type { Actor } from '@app/platform';
import type { FollowUpStanding } from './domain/follow-up-lifecycle.js';
import type { FollowUpOwner } from './follow-ups.dto.js';

interface Who { owner: FollowUpOwner; repId: string | null; iLead: boolean }

/** How a rep who may see a case stands to its follow-ups. The system's own are nobody's to change. */
export function standingsOf({ accountId }: Actor, { owner, repId, iLead }: Who): FollowUpStanding[] {
  if (owner === 'system') return [];
  const handler = repId === accountId;
  return [...(handler && owner === 'rep' ? ['owner' as const] : []), ...(handler ? ['handler' as const] : []), ...(iLead ? ['lead' as const] : [])];
}
