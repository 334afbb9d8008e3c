import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';

export const intakeRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/intake',
    component: lazyRouteComponent(() => import('./intake-page.js'), 'IntakePage'),
  }),
] as const;
