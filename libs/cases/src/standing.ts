import type { Actor } from '@app/platform';
import type { Case } from './case.entity.js';
import type { CaseActor, CaseFacts } from './domain/states.js';

/** Whoever acts, as they stand to what is in a unit's queue: lead in one unit and rep in another is common. Within the units that both walls go by. */
export function standingIn(queueUnitId: number, { accountId, audience, roles, units, served }: Actor): CaseActor {
  const id = accountId ?? 'system';
  if (audience !== 'staff') return { id, roles: audience === 'member' || audience === 'system' ? [audience] : [] };
  if (!units.includes(queueUnitId)) return { id, roles: [] };
  return { id, roles: served ? served.filter(({ unit }) => unit === queueUnitId).map(({ role }) => role) : roles };
}

/** What the lifecycle looks at. */
export function lifecycleFacts(
  it: Pick<Case, 'state' | 'memberId' | 'repId' | 'waitingFor' | 'talkDate' | 'keptOut'>, atDirekt: boolean, today: string, handedOver = false,
): CaseFacts {
  return {
    state: it.state, memberId: it.memberId, repId: it.repId, atDirekt, waitingFor: it.waitingFor, keptOut: it.keptOut, complete: true, handedOver,
    ...(it.talkDate ? { talkHasBeen: it.talkDate <= today } : {}),
  };
}
