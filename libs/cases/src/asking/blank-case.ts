import type { Case } from '../case.entity.js';

/** A case before anything has been said. */
export function blankCase(own: Pick<Case, 'id' | 'state' | 'source' | 'memberId' | 'unitId' | 'queueUnitId' | 'language'>, now: Date): Case {
  return {
    ...own, number: null, workplaceId: null, managerId: null, repId: null, talkKind: null, talkDate: null, needs: [], contactPermission: null,
    outsideWorkplace: false, keptOut: [], contentSealed: null, draftStep: null, waitingFor: null, waitingUntil: null, outcome: null,
    answerBy: null, firstAnswerAt: null, nextFollowUpAt: null, actBy: null, awaiting: null, version: 1, createdAt: now, submittedAt: null,
    claimedAt: null, closedAt: null, lastEventAt: now,
  };
}
