import { AlarmClock, CircleAlert } from 'lucide-react';
import type { CaseRow } from '../case.js';
import { urgencyText, urgencyTone } from '../words/urgency-words.js';

const styles = { late: 'font-semibold text-error', soon: 'font-semibold text-waiting', calm: 'text-muted' };

/** Why the case is where it is, in words; a sign when it presses. */
export function Urgency({ urgency }: { urgency: CaseRow['urgency'] }) {
  const tone = urgencyTone(urgency);
  const Sign = { late: CircleAlert, soon: AlarmClock, calm: undefined }[tone];
  return (
    <span className={`inline-flex items-start gap-1.5 ${styles[tone]}`}>
      {Sign && <Sign aria-hidden size={16} className="mt-0.5 shrink-0" />}
      {urgencyText(urgency)}
    </span>
  );
}
