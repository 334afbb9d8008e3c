import { localized, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queueQuery } from '../case-queries.js';
import { FilterTags } from './filter-tags.js';
import { QueueFilters } from './queue-filters.js';
import { QueueList } from './queue-list.js';
import { QueueViews } from './queue-views.js';
import { useQueueNews } from './use-queue-news.js';

/** Every case one may see, the most pressing first. */
export const QueuePage = localized(function Queue() {
  const search = useSearch({ from: '/workbench/cases' });
  const query = useQuery(queueQuery(search));
  useQueueNews();
  return (
    <>
      <PageTitle>{m.nav_cases()}</PageTitle>
      <div className="mt-3">
        <QueueViews search={search} counts={query.data?.views} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <FilterTags search={search} rows={query.data?.items ?? []} />
        <QueueFilters search={search} rows={query.data?.items ?? []} />
      </div>
      <div className="mt-3">
        <QueryState query={query} lines={8}>
          {(queue) => <QueueList search={search} queue={queue} earlier={query.isPlaceholderData} />}
        </QueryState>
      </div>
    </>
  );
});
