export { CONTACT_PERMISSIONS, NEEDS, OUTCOMES, TALK_KINDS, WAITING_REASONS } from './domain/words.js';
export type { ContactPermission, Need, Outcome, TalkKind, WaitingReason } from './domain/words.js';
export { CASE_STATES, OPEN_STATES, type CaseState } from './domain/states.js';
export { parseCaseNumber } from './domain/case-number.js';
