import { m } from '@texts';
import type { CaseEvent } from '../my-case.js';

const own = ({ by }: CaseEvent): boolean => by.role === 'member';

const sentences: Record<string, (event: CaseEvent) => string> = {
  'case.submitted': (event) => (own(event) ? m.event_submitted() : m.event_submitted_by_phone()),
  'case.claimed': m.event_claimed,
  'case.assigned': m.event_assigned,
  'case.unclaimed': m.event_unclaimed,
  'case.released': m.event_released,
  'case.work-begun': m.event_work_begun,
  'case.waiting': m.event_waiting,
  'case.resumed': m.event_resumed,
  'case.resolved': m.event_resolved,
  'case.closed': m.event_closed,
  'case.reopened': (event) => (own(event) ? m.event_reopened_by_you() : m.event_reopened()),
  'case.withdrawn': m.event_withdrawn,
  'case.handed-over': m.event_handed_over,
  'case.sent-back': m.event_handed_over,
  'case.talk-changed': (event) => (own(event) ? m.event_talk_changed_by_you() : m.event_talk_changed()),
  'case.facts-changed': (event) => (own(event) ? m.event_facts_changed_by_you() : m.event_facts_changed()),
  'case.message-sent': (event) => (own(event) ? m.event_message_by_you() : m.event_message()),
  'case.other-rep-asked': m.event_other_rep,
  'talk.how-it-went-told': m.event_told,
};

/** What happened, as a sentence to the member. */
export const eventText = (event: CaseEvent): string => (sentences[event.code] ?? m.event_other)(event);

const roles: Record<string, () => string> = {
  rep: m.role_rep,
  'unit-lead': m.role_unit_lead,
  direkt: m.role_direkt,
  dpo: m.role_dpo,
};

/** The union's role in a member's words, as inside a sentence. */
export const roleText = (role: string): string => (roles[role] ?? m.role_st)();

/** Who did it; nothing when it was the reader or the system itself. */
export function whoText({ role, name }: CaseEvent['by']): string | undefined {
  if (role === 'member' || role === 'system') return undefined;
  return [name, roleText(role)].filter(Boolean).join(', ');
}
