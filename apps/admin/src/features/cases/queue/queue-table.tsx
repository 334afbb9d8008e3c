import { headCellStyle, Table } from '@app/ui';
import { m } from '@texts';
import type { CaseRow } from '../case.js';
import type { QueueSearch } from './queue-search.js';
import { QueueTableRow } from './queue-table-row.js';
import { SortHead } from './sort-head.js';
import type { SteadyRow } from './use-steady-rows.js';

interface QueueTableProps {
  caption: string;
  search: QueueSearch;
  rows: readonly SteadyRow[];
  onClaim: (row: CaseRow) => void;
}

const head = `${headCellStyle} px-2 first:pl-3`;
const longHead = `${head} whitespace-normal!`;

/** The queue on a wide screen: one line a case, all that decides what to do first. */
export function QueueTable({ caption, search, rows, onClaim }: QueueTableProps) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <SortHead sort="urgency" search={search} className={head}>{m.queue_why_now()}</SortHead>
          <SortHead sort="number" search={search} className={head}>{m.queue_case()}</SortHead>
          <th scope="col" className={head}>{m.queue_workplace()}</th>
          <th scope="col" className={longHead}>{m.queue_status_and_rep()}</th>
          <SortHead sort="talk" search={search} className={head}>{m.queue_talk()}</SortHead>
          <th scope="col" className={longHead}>{m.queue_promises()}</th>
          <SortHead sort="last-event" search={search} className={head}>{m.queue_last_event()}</SortHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, gone }) => (
          <QueueTableRow key={row.id} row={row} gone={gone} onClaim={onClaim} />
        ))}
      </tbody>
    </Table>
  );
}
