import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';

export const mailHealthRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/mail-health',
    component: lazyRouteComponent(() => import('./mail-health-page.js'), 'MailHealthPage'),
  }),
] as const;
