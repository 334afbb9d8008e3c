import { defineEvents } from '@app/platform';

/** Everything that can happen to a case. `case.read` is quiet: for the audit trail and the member's eyes alone. */
export const caseEvents = defineEvents(
  'case.begun', 'case.submitted', 'case.claimed', 'case.unclaimed', 'case.assigned', 'case.work-begun', 'case.waiting', 'case.resumed',
  'case.resolved', 'case.closed', 'case.reopened', 'case.withdrawn', 'case.handed-over', 'case.sent-back', 'case.talk-changed', 'case.facts-changed',
  'case.message-sent', 'case.first-answered', 'case.note-added', 'case.other-rep-asked', 'case.released', 'case.read',
);
export type CaseEventName = (typeof caseEvents)[number];
