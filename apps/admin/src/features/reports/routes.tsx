import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/query-client.js';
import { unitsQuery } from '../../app/units.js';
import { workbenchRoute } from '../../app/workbench-route.js';
import { reportQuery, reportSearch } from './report-queries.js';

export const reportsRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/reports',
    validateSearch: reportSearch,
    loaderDeps: ({ search: { period: _period, ...asked } }) => asked,
    loader: ({ deps }) => {
      void queryClient.prefetchQuery(unitsQuery);
      void queryClient.prefetchQuery(reportQuery(deps));
    },
    component: lazyRouteComponent(() => import('./report-page.js'), 'ReportPage'),
  }),
] as const;
