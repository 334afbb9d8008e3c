import { buttonStyle, number } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { CaseQueue } from '../case.js';
import { fromFirstPage, type QueueSearch } from './queue-search.js';

export const pageSize = 50;

// Which page each cursor was reached from: the server's cursors lead onwards only.
const cameFrom = new Map<string, QueueSearch>();

/** Real pages, each with an address of its own. */
export function QueuePager({ search, queue }: { search: QueueSearch; queue: CaseQueue }) {
  const page = search.page ?? 1;
  const next = queue.nextCursor ? { ...search, cursor: queue.nextCursor, page: page + 1 } : undefined;
  if (next) cameFrom.set(next.cursor, search);
  const previous = search.cursor ? (cameFrom.get(search.cursor) ?? fromFirstPage(search)) : undefined;
  const from = (page - 1) * pageSize + 1;
  if (!next && !previous) return null;
  return (
    <nav aria-label={m.queue_pages()} className="mt-4 flex flex-wrap items-center gap-3">
      {previous && (
        <Link to="/cases" search={previous} className={buttonStyle('secondary', 'small', 'min-h-10')}>
          {m.queue_previous_page()}
        </Link>
      )}
      <span className="text-sm text-muted">
        {m.queue_range({ from: number(from), to: number(from + queue.items.length - 1), total: number(queue.total) })}
      </span>
      {next && (
        <Link to="/cases" search={next} className={buttonStyle('secondary', 'small', 'min-h-10')}>
          {m.queue_next_page()}
        </Link>
      )}
    </nav>
  );
}
