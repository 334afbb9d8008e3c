import { workingDaysText } from '@app/ui';
import { m } from '@texts';
import type { CaseRow, UrgencyCode } from '../case.js';

type Tone = 'late' | 'soon' | 'calm';

function lateText(days: number): string {
  if (days === 0) return m.urgency_late_today();
  return days === 1 ? m.urgency_late_one() : m.urgency_late({ days });
}

/** Why the case stands where it does in the queue. */
export function urgencyText({ code, days }: CaseRow['urgency']): string {
  const when = workingDaysText(days ?? 0);
  const late = lateText(days ?? 0);
  const texts: Record<UrgencyCode, () => string> = {
    'talk-soon': () => m.urgency_talk_soon({ when }),
    'answer-due': () => m.urgency_answer_due({ when }),
    'answer-late': () => m.urgency_answer_late({ late }),
    'follow-up-due': () => m.urgency_follow_up_due({ when }),
    'follow-up-overdue': () => m.urgency_follow_up_overdue({ late }),
    'waiting-until': () => m.urgency_waiting_until({ when }),
    new: () => m.urgency_new({ when }),
    quiet: m.urgency_quiet,
    'nothing-due': m.urgency_nothing_due,
    closed: m.urgency_closed,
  };
  return texts[code]();
}

/** From here a talk presses and goes before what is due today: so says the order, and so must the colour. */
const TALK_PRESSES_DAYS = 5;

export function urgencyTone({ code, days }: CaseRow['urgency']): Tone {
  if (code === 'answer-late' || code === 'follow-up-overdue') return 'late';
  const near = days !== null && days <= (code === 'talk-soon' ? TALK_PRESSES_DAYS : 0);
  return near && code !== 'waiting-until' ? 'soon' : 'calm';
}
