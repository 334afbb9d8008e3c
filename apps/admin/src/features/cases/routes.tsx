import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/query-client.js';
import { workbenchRoute } from '../../app/workbench-route.js';
import { caseQuery, queueQuery } from './case-queries.js';
import { queueSearch } from './queue/queue-search.js';
import { workspaceSearch } from './workspace/workspace-search.js';

const getParentRoute = () => workbenchRoute;

export const casesRoutes = [
  createRoute({
    getParentRoute,
    path: '/cases',
    validateSearch: queueSearch,
    loaderDeps: ({ search }) => search,
    // Begins the question while the page's code is on its way; the page itself shows how it went.
    loader: ({ deps }) => void queryClient.prefetchQuery(queueQuery(deps)),
    component: lazyRouteComponent(() => import('./queue/queue-page.js'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$id',
    validateSearch: workspaceSearch,
    // Not fetched ahead by a pointer that passes over a link: the member sees who has read the case.
    preload: false,
    loader: ({ params, preload }) => (preload ? undefined : void queryClient.prefetchQuery(caseQuery(params.id))),
    component: lazyRouteComponent(() => import('../../app/case-page.js'), 'CasePage'),
  }),
] as const;
