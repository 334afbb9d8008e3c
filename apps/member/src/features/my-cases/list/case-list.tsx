import { CaseStatus, dateWithWeek, StatusBadge } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Mail } from 'lucide-react';
import { talkKindText } from '../../../app/words/case-words.js';
import type { MyCaseRow } from '../my-case.js';
import { nextStepText } from '../next-step-words.js';

function talkText({ talk }: MyCaseRow): string {
  const kind = talkKindText(talk?.kind ?? 'medarbetarsamtal');
  return talk?.date ? m.talk_on({ kind, day: dateWithWeek(talk.date) }) : m.talk_unknown({ kind });
}

function CaseItem({ row }: { row: MyCaseRow }) {
  return (
    <li className="relative rounded-card border border-line bg-surface p-4 pr-11 shadow-card hover:border-brand">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          <Link to="/cases/$caseId" params={{ caseId: row.id }} className="rounded-xs after:absolute after:inset-0 after:rounded-card">
            {row.number}
          </Link>
        </h3>
        <CaseStatus state={row.state} />
        {row.unreadMessages > 0 && (
          <StatusBadge tone="brand" sign={<Mail size={14} />}>
            {m.new_message()}
          </StatusBadge>
        )}
      </div>
      <p className="mt-1">{talkText(row)}</p>
      <p className="text-muted">{nextStepText(row.nextStep)}</p>
      <ChevronRight aria-hidden size={22} className="absolute inset-y-0 right-3 my-auto text-muted" />
    </li>
  );
}

export function CaseList({ title, cases }: { title: string; cases: readonly MyCaseRow[] }) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="space-y-3">
        {cases.map((row) => (
          <CaseItem key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
