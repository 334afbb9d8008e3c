import { Card, promiseName, PromiseResultLine } from '@app/ui';
import { m } from '@texts';
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { useLeft } from '../../app/use-left.js';
import { Asks } from './asks.js';
import type { Judged } from './check.js';
import { Criteria } from './criteria.js';
import { aboutText } from './talk-words.js';

/** One promise: how it stands, what to ask for, and on request every criterion. */
export function CheckCard({ about, check, judge, readHistory }: Judged) {
  const [open, setOpen] = useLeft(`criteria ${about} ${check.promise}`, false);
  const id = useId();
  return (
    <Card as="section" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="text-base font-semibold">
        {promiseName(check.promise)}
      </h3>
      <p className="mb-2 text-sm text-muted">{aboutText(check.promise)}</p>
      <PromiseResultLine state={check} />
      <Coverage answered={check.answered} applicable={check.applicable} />
      {!open && <Asks criteria={check.criteria} />}
      <button
        type="button"
        aria-expanded={open}
        aria-controls={`${id}-criteria`}
        onClick={() => setOpen(!open)}
        className="mt-3 inline-flex min-h-9 items-center gap-1.5 rounded-field font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        <ChevronDown aria-hidden size={18} className={open ? 'rotate-180' : ''} />
        {open ? m.criteria_hide() : judge ? judgeText(check.total) : showText(check.total)}
        <span className="sr-only">: {promiseName(check.promise)}</span>
      </button>
      <div id={`${id}-criteria`}>{open && <Criteria {...{ about, check, judge, readHistory }} />}</div>
    </Card>
  );
}

const judgeText = (count: number): string => (count === 1 ? m.criteria_judge_one() : m.criteria_judge({ count }));
const showText = (count: number): string => (count === 1 ? m.criteria_show_one() : m.criteria_show({ count }));

/** How much is known, for the eye; the words beside it say the same. */
function Coverage({ answered, applicable }: { answered: number; applicable: number }) {
  return (
    <div aria-hidden className="mt-2 h-1.5 overflow-hidden rounded-full bg-done-tint">
      <div className="h-full bg-brand" style={{ width: `${applicable ? (100 * answered) / applicable : 0}%` }} />
    </div>
  );
}
