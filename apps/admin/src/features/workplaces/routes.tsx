import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/query-client.js';
import { unitsQuery } from '../../app/units.js';
import { workbenchRoute } from '../../app/workbench-route.js';
import { materialsQuery, workplaceQuery, workplacesQuery } from './workplace-queries.js';

const getParentRoute = () => workbenchRoute;

export const workplacesRoutes = [
  createRoute({
    getParentRoute,
    path: '/workplaces',
    validateSearch: (search: Record<string, unknown>): { unit?: number } => {
      const unit = Number(search.unit);
      return Number.isInteger(unit) && unit > 0 ? { unit } : {};
    },
    loaderDeps: ({ search }) => search,
    loader: ({ deps: { unit } }) => {
      void queryClient.prefetchQuery(unitsQuery);
      void queryClient.prefetchInfiniteQuery(workplacesQuery({ search: '', unitId: unit }));
    },
    component: lazyRouteComponent(() => import('./workplaces-page.js'), 'WorkplacesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/workplaces/$id',
    loader: ({ params: { id } }) => {
      void queryClient.prefetchQuery(workplaceQuery(id));
      void queryClient.prefetchQuery(materialsQuery(id));
    },
    component: lazyRouteComponent(() => import('../../app/workplace-page.js'), 'WorkplacePage'),
  }),
] as const;
