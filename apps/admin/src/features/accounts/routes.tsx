import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';

export const accountsRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./accounts-page.js'), 'AccountsPage'),
  }),
] as const;
