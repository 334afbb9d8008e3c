import type { StatusTone } from '@app/ui';
import { m } from '@texts';
import type { FollowUp, State } from './follow-up.js';

export const stateText = (state: State): string =>
  ({
    planned: m.follow_up_planned,
    due: m.follow_up_due,
    overdue: m.follow_up_overdue,
    escalated: m.follow_up_escalated,
    done: m.follow_up_done,
    skipped: m.follow_up_skipped,
  })[state]();

export const stateTone: Record<State, StatusTone> = {
  planned: 'new', due: 'waiting', overdue: 'error', escalated: 'error', done: 'done', skipped: 'done',
};

export const ownerText = (owner: FollowUp['owner']): string =>
  ({ rep: m.follow_up_owner_rep, member: m.follow_up_owner_member, system: m.follow_up_owner_system })[owner]();

/** Why it was skipped, by a person or by itself. */
export const reasonText = (reason: NonNullable<FollowUp['skipReason']>): string =>
  ({
    'not-needed': m.skip_not_needed,
    'done-another-way': m.skip_done_another_way,
    'member-declined': m.skip_member_declined,
    'talk-not-held': m.skip_talk_not_held,
    'employer-will-not': m.skip_employer_will_not,
    other: m.skip_other,
    'already-past': m.skip_already_past,
    'no-date': m.skip_no_date,
    'case-ended': m.skip_case_ended,
  })[reason]();
