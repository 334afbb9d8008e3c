import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';

export const noticesRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/notices',
    component: lazyRouteComponent(() => import('./notices-page.js'), 'NoticesPage'),
  }),
] as const;
