import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings-page.js'), 'SettingsPage'),
  }),
] as const;
