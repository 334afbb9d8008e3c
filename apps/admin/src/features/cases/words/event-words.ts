import { promiseName, shortDate, type PromiseCode } from '@app/ui';
import { m } from '@texts';
import { outcomes, type CaseEvent, type Outcome } from '../case.js';
import { outcomeText } from './case-words.js';

const outcomeOf = ({ data }: CaseEvent): Outcome | undefined => outcomes.find((outcome) => outcome === data.outcome);
const withOutcome = (event: CaseEvent, text: (words: { outcome: string }) => string, plain: () => string): string => {
  const outcome = outcomeOf(event);
  return outcome ? text({ outcome: outcomeText(outcome) }) : plain();
};

const texts: Record<string, (event: CaseEvent) => string> = {
  'case.submitted': m.event_submitted,
  'case.claimed': m.event_claimed,
  'case.unclaimed': m.event_unclaimed,
  'case.assigned': m.event_assigned,
  'case.work-begun': m.event_work_begun,
  'case.waiting': ({ data }) =>
    data.for === 'member' ? m.event_waiting_member() : data.for === 'employer' ? m.event_waiting_employer() : m.event_waiting_date(),
  'case.resumed': m.event_resumed,
  'case.resolved': (event) => withOutcome(event, m.event_resolved_as, m.event_resolved),
  'case.closed': (event) => withOutcome(event, m.event_closed_as, m.event_closed),
  'case.reopened': m.event_reopened,
  'case.withdrawn': m.event_withdrawn,
  'case.handed-over': ({ data }) => (data.to === 'direkt' ? m.event_handed_to_direkt() : m.event_handed_to_parent()),
  'case.sent-back': m.event_sent_back,
  'case.released': m.event_released,
  'case.talk-changed': ({ data }) =>
    typeof data.talkDate === 'string' ? m.event_talk_moved({ day: shortDate(data.talkDate) }) : m.event_talk_changed(),
  'case.facts-changed': m.event_facts_changed,
  'case.message-sent': ({ data }) => (data.side === 'member' ? m.event_member_wrote() : m.event_rep_wrote()),
  'case.first-answered': m.event_first_answered,
  'case.note-added': m.event_note_added,
  'case.other-rep-asked': m.event_other_rep_asked,
  'promise.judged': m.event_promise_judged,
  'talk.how-it-went-told': m.event_how_it_went,
  'follow-up.planned': m.event_follow_up_planned,
  'follow-up.fell-due': m.event_follow_up_due,
  'follow-up.done': m.event_follow_up_done,
  'follow-up.skipped': m.event_follow_up_skipped,
  'follow-up.moved': m.event_follow_up_moved,
  'follow-up.undone': m.event_follow_up_undone,
  'follow-up.overdue': m.event_follow_up_overdue,
  'follow-up.escalated': m.event_follow_up_escalated,
};

/** The title of a follow-up's step in this case, when it is known. */
export type StepTitle = (step: string) => string | undefined;

const promises: readonly string[] = ['conduct', 'knowledge', 'materials'];

/** Which promise or follow-up it was about. */
function about({ code, data }: CaseEvent, stepTitle: StepTitle): string | undefined {
  if (code.startsWith('follow-up.') && typeof data.step === 'string') return stepTitle(data.step);
  return promises.includes(String(data.promise)) ? promiseName(data.promise as PromiseCode) : undefined;
}

/** What happened, in words; null for what this version has no words for. */
export function eventText(event: CaseEvent, stepTitle: StepTitle): string | null {
  const text = texts[event.code]?.(event);
  const what = about(event, stepTitle);
  return text && what ? `${text}: ${what}` : (text ?? null);
}

/** Who did it: by name when there is one, else by role. */
export function eventBy({ by }: CaseEvent): string {
  if (by.name) return by.name;
  const roles: Record<string, () => string> = {
    member: m.by_member, rep: m.role_rep, 'unit-lead': m.role_unit_lead, direkt: m.role_direkt, system: m.by_system,
  };
  return (roles[by.role] ?? m.by_system)();
}
