import { EmptyState } from '@app/ui';
import { m } from '@texts';
import { Inbox } from 'lucide-react';
import { useCallback, useRef, useEffect } from 'react';
import type { CaseQueue, CaseRow } from '../case.js';
import { NewCases } from './new-cases.js';
import { QueueCards } from './queue-cards.js';
import { QueuePager } from './queue-pager.js';
import { filterKeys, type QueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';
import { useClaim } from './use-claim.js';
import { useQueueKeys } from './use-queue-keys.js';
import { useSteadyRows } from './use-steady-rows.js';
import { useWide } from './use-wide.js';
import { viewName } from './view-names.js';

interface QueueListProps {
  search: QueueSearch;
  queue: CaseQueue;
  /** The rows are of the view before; the asked-for ones are on their way. */
  earlier: boolean;
}

/** The rows of one page, with the keys that work on them. */
export function QueueList({ search, queue, earlier }: QueueListProps) {
  const wide = useWide();
  const claimNow = useClaim();
  const latest = useRef(claimNow);
  useEffect(() => {
    latest.current = claimNow;
  });
  const claim = useCallback((row: CaseRow) => void latest.current(row), []);
  const { rows, fresh, moved, show } = useSteadyRows(JSON.stringify(search), earlier ? undefined : queue.items);
  useQueueKeys(rows, claim);
  const filtered = filterKeys.some((key) => search[key] !== undefined);
  const List = wide ? QueueTable : QueueCards;
  return (
    <div aria-busy={earlier} className={earlier ? 'opacity-60' : ''}>
      <NewCases fresh={fresh} moved={moved} onShow={show} />
      {rows.length > 0 ? (
        <List caption={viewName(search.view)} search={search} rows={rows} onClaim={claim} />
      ) : (
        <EmptyState title={filtered ? m.queue_empty_filtered() : m.queue_empty()} icon={<Inbox aria-hidden size={32} />}>
          {filtered ? m.queue_empty_filtered_text() : m.queue_empty_text()}
        </EmptyState>
      )}
      <QueuePager search={search} queue={queue} />
    </div>
  );
}
