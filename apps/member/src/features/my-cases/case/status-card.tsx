import { Card, CaseStatus } from '@app/ui';
import { m } from '@texts';
import { CalendarDays, UserRound } from 'lucide-react';
import { talkKindText } from '../../../app/words/case-words.js';
import type { MyCase } from '../my-case.js';
import { nextStepText, talkDay } from '../next-step-words.js';
import { stateSentence } from './state-sentence.js';

/** How it stands, in words, and what happens next. */
export function StatusCard({ it }: { it: MyCase }) {
  const kind = talkKindText(it.talk.kind ?? 'medarbetarsamtal');
  return (
    <Card tone="tint" as="section" aria-labelledby="case-status">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="case-status" className="text-lg">
          {stateSentence(it)}
        </h2>
        <CaseStatus state={it.state} />
      </div>
      <p className="mt-1">{nextStepText(it.nextStep)}</p>
      <ul className="mt-4 space-y-1.5 border-t border-line-strong pt-3">
        <li className="flex gap-2">
          <CalendarDays aria-hidden size={20} className="mt-0.5 shrink-0 text-brand" />
          {it.talk.date ? m.talk_on({ kind, day: talkDay(it.talk.date) }) : m.talk_unknown({ kind })}
        </li>
        <li className="flex gap-2">
          <UserRound aria-hidden size={20} className="mt-0.5 shrink-0 text-brand" />
          {it.rep ? m.your_rep({ name: it.rep.name }) : m.no_rep_yet()}
        </li>
      </ul>
    </Card>
  );
}
