import { number } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { CaseQueue } from '../case.js';
import type { QueueSearch } from './queue-search.js';
import { viewTabs } from './view-names.js';

const tab = 'inline-flex min-h-11 items-center gap-1 border-b-4 px-2 text-sm whitespace-nowrap hover:bg-brand-tint';

/** The usual ways of looking at the queue, each with how many cases it holds. */
export function QueueViews({ search, counts }: { search: QueueSearch; counts: CaseQueue['views'] | undefined }) {
  return (
    <nav aria-label={m.queue_views()} className="-mx-4 overflow-x-auto border-b border-line-strong px-4 lg:mx-0 lg:px-0">
      <ul className="flex">
        {viewTabs.map(({ view, text }) => {
          const current = search.view === view;
          const count = counts?.[view ?? 'all'];
          return (
            <li key={view ?? 'all'}>
              <Link
                to="/cases"
                search={view ? { view } : {}}
                resetScroll={false}
                aria-current={current ? 'page' : undefined}
                className={`${tab} ${current ? 'border-brand font-semibold text-brand' : 'border-transparent'}`}
              >
                {text()}
                <span className={`rounded-full px-1.5 text-xs tabular-nums ${view === 'overdue' && count ? 'bg-error-tint text-error' : 'bg-done-tint text-done'}`}>
                  {count === undefined ? '–' : number(count)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
