import { CaseStatus, cellStyle, isoWeek, PromiseDots, shortDate, timeOrDate, useLocale } from '@app/ui';
import { m } from '@texts';
import { memo } from 'react';
import type { CaseRow } from '../case.js';
import { promiseStates } from '../words/promise-states.js';
import { CaseLink } from './case-link.js';
import { ClaimButton } from './claim-button.js';
import { Urgency } from './urgency.js';

interface QueueTableRowProps {
  row: CaseRow;
  gone: boolean;
  onClaim: (row: CaseRow) => void;
}

const cell = `${cellStyle} px-2 first:pl-3`;
const row_ = 'relative hover:bg-brand-tint focus-within:bg-brand-tint has-[[data-case-link]:focus-visible]:shadow-[inset_4px_0_0_var(--brand)]';

/** Dense, but nothing is told by colour alone. */
export const QueueTableRow = memo(function QueueTableRow({ row, gone, onClaim }: QueueTableRowProps) {
  useLocale();
  return (
    <tr data-case={row.id} className={`${row_} ${gone ? 'text-muted' : ''}`}>
      <td className={`${cell} min-w-34`}>{gone ? m.queue_gone() : <Urgency urgency={row.urgency} />}</td>
      <th scope="row" className={`${cell} font-normal`}>
        <CaseLink row={row} />
        <span className="block min-w-26">{row.memberName}</span>
      </th>
      <td className={cell}>
        <span className="block max-w-44">{row.workplace?.name ?? row.unit.name}</span>
      </td>
      <td className={cell}>
        <div className="flex items-center gap-2">
          <CaseStatus state={row.state} />
          {!gone && !row.rep && row.actions.includes('claim') && <ClaimButton row={row} onClaim={onClaim} />}
        </div>
        {row.rep && <span className="block">{row.rep.name}</span>}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {row.talk.date ? (
          <>
            {shortDate(row.talk.date)}
            <span className="block text-muted">{m.queue_week({ week: isoWeek(row.talk.date) })}</span>
          </>
        ) : (
          <span className="whitespace-normal text-muted">{m.queue_no_date()}</span>
        )}
      </td>
      <td className={cell}>
        <PromiseDots promises={promiseStates(row.promises)} />
      </td>
      <td className={`${cell} text-muted`}>
        <time dateTime={row.lastEventAt} className="whitespace-nowrap">{timeOrDate(row.lastEventAt)}</time>
        {row.awaiting === 'rep' && <span className="block text-xs">{m.queue_awaits_rep()}</span>}
      </td>
    </tr>
  );
});
