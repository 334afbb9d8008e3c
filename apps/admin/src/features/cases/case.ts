import type { CaseDetail, CaseRow, PromisesGlance } from '@app/api-client';

export type { AssignableRep, CaseDetail, CaseEvent, CaseMessage, CaseNote, CaseQueue, CaseRow } from '@app/api-client';

export type Outcome = NonNullable<CaseDetail['outcome']>;
export type ContactPermission = CaseDetail['contactPermission'];
export type WaitingReason = NonNullable<CaseDetail['waitingFor']>;
export type UrgencyCode = CaseRow['urgency']['code'];
export type CaseAction = CaseRow['actions'][number];
export type PromiseCode = keyof PromisesGlance;

// In the order in which the forms offer them.
export const outcomes: readonly Outcome[] = [
  'helped-to-prepare', 'talk-held-properly', 'talk-re-held', 'training-arranged', 'material-produced',
  'lifted-to-samverkan', 'lifted-to-skyddsombud', 'lifted-to-forhandling', 'not-pursued', 'referred',
];
export const contactPermissions: readonly ContactPermission[] = ['no', 'ask-first', 'yes'];
export const waitingReasons: readonly WaitingReason[] = ['member', 'employer', 'date'];
