import { Card, Countdown, linkStyle } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { talkKindText } from '../../../app/words/case-words.js';
import type { MyCaseRow } from '../my-case.js';
import { daysUntil, nextStepText, talkDay } from '../next-step-words.js';

const daysUnit = (days: number): string => (days === 1 ? m.days_left_one() : m.days_left());

/** The talk that comes first among the open cases, and what is to be done about it. */
export function NextTalkCard({ cases }: { cases: readonly MyCaseRow[] }) {
  const coming = cases
    .flatMap((row) => (row.talk?.date && daysUntil(row.talk.date) >= 0 ? [{ ...row, date: row.talk.date }] : []))
    .sort((one, other) => one.date.localeCompare(other.date))[0];
  if (!coming) return null;
  const days = daysUntil(coming.date);
  return (
    <Card tone="tint" as="section" aria-labelledby="next-talk">
      <Countdown number={days === 0 ? m.today_short() : days} unit={days === 0 ? m.today_unit() : daysUnit(days)}>
        <h2 id="next-talk" className="text-lg">
          {talkKindText(coming.talk?.kind ?? 'medarbetarsamtal')}
        </h2>
        <p className="first-letter:uppercase">{talkDay(coming.date)}</p>
      </Countdown>
      <p className="mt-4 border-t border-line-strong pt-3">
        <span className="font-semibold">{m.next_step()}</span> {nextStepText(coming.nextStep)}
      </p>
      <Link to="/cases/$caseId" params={{ caseId: coming.id }} className={`${linkStyle} -mb-3 inline-flex min-h-11 items-center`}>
        {m.to_case({ number: coming.number })}
      </Link>
    </Card>
  );
}
