import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { fromFirstPage, type QueueSearch, type QueueSort } from './queue-search.js';

const descendingFirst: readonly QueueSort[] = ['last-event', 'number'];
const usualDirection = (sort: QueueSort) => (descendingFirst.includes(sort) ? 'desc' : 'asc');

/** What the list is sorted by now, said or not. */
function sortedBy({ view, sort, direction }: QueueSearch) {
  const by = sort ?? (view === 'closed' ? 'last-event' : 'urgency');
  return { by, direction: direction ?? usualDirection(by) };
}

interface SortHeadProps {
  sort: QueueSort;
  search: QueueSearch;
  className: string;
  children: ReactNode;
}

/** A column that the list can be sorted by; once more turns the order. */
export function SortHead({ sort, search, className, children }: SortHeadProps) {
  const { by, direction } = sortedBy(search);
  const current = by === sort;
  const next = current && direction === usualDirection(sort) ? (direction === 'asc' ? 'desc' : 'asc') : undefined;
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={current ? (direction === 'asc' ? 'ascending' : 'descending') : undefined} className={className}>
      <Link
        to="/cases"
        search={{ ...fromFirstPage(search), sort, direction: next }}
        replace
        resetScroll={false}
        className={`inline-flex items-center gap-1 rounded-xs underline-offset-3 hover:underline ${current ? 'text-ink' : ''}`}
      >
        {children}
        {current && <Arrow aria-hidden size={15} />}
        <span className="sr-only">{m.queue_sort()}</span>
      </Link>
    </th>
  );
}
