import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';
import { auditSearch } from './audit-search.js';

export const auditRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
  }),
] as const;
