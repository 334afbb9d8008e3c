import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/query-client.js';
import { workbenchRoute } from '../../app/workbench-route.js';
import { tasksQuery, type TaskView } from './follow-up-queries.js';

export const followUpsRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/follow-ups',
    validateSearch: (search: Record<string, unknown>): { view?: TaskView } => (search.view === 'unit' ? { view: 'unit' } : {}),
    loaderDeps: ({ search }) => search,
    loader: ({ deps: { view = 'mine' } }) => void queryClient.prefetchInfiniteQuery(tasksQuery(view)),
    component: lazyRouteComponent(() => import('./follow-ups-page.js'), 'FollowUpsPage'),
  }),
] as const;
