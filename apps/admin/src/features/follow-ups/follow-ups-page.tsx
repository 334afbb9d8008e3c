import { linkStyle, PageTitle, QueryState, localized } from '@app/ui';
import { m } from '@texts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLiveEvents } from '../../app/live/use-live-events.js';
import { refreshFollowUps, tasksQuery, type TaskView } from './follow-up-queries.js';
import { TaskList } from './task-list.js';

const route = getRouteApi('/workbench/follow-ups');
const views: readonly { view: TaskView; text: () => string }[] = [
  { view: 'mine', text: m.tasks_mine },
  { view: 'unit', text: m.tasks_unit },
];

/** Uppgifter: what is to be done in one's cases, or in all one may see; late ones first. */
export const FollowUpsPage = localized(function FollowUps() {
  const { view = 'mine' } = route.useSearch();
  const query = useInfiniteQuery(tasksQuery(view));
  useLiveEvents((event) => {
    if (event.type === 'gap' || (event.type === 'case' && event.name.startsWith('follow-up.'))) void refreshFollowUps();
  });
  return (
    <div className="max-w-4xl">
      <PageTitle>{m.nav_follow_ups()}</PageTitle>
      <nav aria-label={m.tasks_views()} className="mt-4 mb-5 flex gap-1 overflow-x-auto border-b border-line-strong p-1 pb-0">
        {views.map((each) => (
          <Link
            key={each.view}
            to="/follow-ups"
            search={each.view === 'mine' ? {} : { view: each.view }}
            activeOptions={{ includeSearch: true, exact: true }}
            className="-mb-px flex min-h-11 items-center border-b-4 px-4 whitespace-nowrap hover:bg-brand-tint"
            activeProps={{ className: 'border-brand font-semibold text-brand' }}
            inactiveProps={{ className: 'border-transparent' }}
          >
            {each.text()}
          </Link>
        ))}
      </nav>
      <QueryState query={query}>
        {({ pages }) => (
          <TaskList
            tasks={pages.flatMap(({ items }) => items)}
            view={view}
            more={query.hasNextPage ? { fetch: () => void query.fetchNextPage(), pending: query.isFetchingNextPage } : undefined}
          />
        )}
      </QueryState>
      {view === 'mine' && (
        <p className="mt-6 text-sm text-muted">
          <Link to="/follow-ups" search={{ view: 'unit' }} className={linkStyle}>
            {m.tasks_to_unit()}
          </Link>
        </p>
      )}
    </div>
  );
});
