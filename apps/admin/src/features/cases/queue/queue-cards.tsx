import { CaseStatus, dateWithWeek, PromiseDots } from '@app/ui';
import { m } from '@texts';
import type { CaseRow } from '../case.js';
import { promiseStates } from '../words/promise-states.js';
import { CaseLink } from './case-link.js';
import { ClaimButton } from './claim-button.js';
import { Urgency } from './urgency.js';
import type { SteadyRow } from './use-steady-rows.js';

interface QueueCardsProps {
  caption: string;
  rows: readonly SteadyRow[];
  onClaim: (row: CaseRow) => void;
}

/** The queue on a phone: one card a case. */
export function QueueCards({ caption, rows, onClaim }: QueueCardsProps) {
  return (
    <ul aria-label={caption} className="space-y-3">
      {rows.map(({ row, gone }) => (
        <li key={row.id} data-case={row.id} className="relative rounded-card border border-line bg-surface p-4 shadow-card">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <CaseLink row={row} />
            <CaseStatus state={row.state} />
          </div>
          <p className="mt-1 font-semibold">{row.memberName}</p>
          <p className="text-sm text-muted">{row.workplace?.name ?? row.unit.name}</p>
          <p className="mt-2 text-sm">{gone ? m.queue_gone() : <Urgency urgency={row.urgency} />}</p>
          <p className="text-sm">{row.talk.date ? m.queue_talk_on({ day: dateWithWeek(row.talk.date) }) : m.queue_no_date()}</p>
          <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
            <PromiseDots promises={promiseStates(row.promises)} />
            {row.rep ? (
              <span className="text-sm">{row.rep.name}</span>
            ) : (
              !gone && row.actions.includes('claim') && <ClaimButton row={row} onClaim={onClaim} className="min-h-11 px-5" />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
