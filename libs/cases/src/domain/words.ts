/** The fixed answers in a case: codes in rows and in the API, words in both web apps. */

/** What a member needs; one or more. */
export const NEEDS = [
  'prepare', 'not-proper', 'manager-knowledge', 'no-material', 'no-follow-up', 'no-talk', 'goals-unclear', 'workload', 'pay-mixed', 'other',
] as const;
export type Need = (typeof NEEDS)[number];

/** What came of a case. The outcome decides how long it is kept. */
export const OUTCOMES = [
  'helped-to-prepare', 'talk-held-properly', 'talk-re-held', 'training-arranged', 'material-produced',
  'lifted-to-samverkan', 'lifted-to-skyddsombud', 'lifted-to-forhandling', 'not-pursued', 'referred',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a waiting case waits for. */
export const WAITING_REASONS = ['member', 'employer', 'date'] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** May we contact the employer? Nothing goes to the employer without a yes. */
export const CONTACT_PERMISSIONS = ['no', 'yes', 'ask-first'] as const;
export type ContactPermission = (typeof CONTACT_PERMISSIONS)[number];

/** 'combined' is a talk where the workplace joins medarbetarsamtal and lönesamtal. */
export const TALK_KINDS = ['medarbetarsamtal', 'lonesamtal', 'combined'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];
