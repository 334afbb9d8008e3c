import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workbenchRoute } from '../../app/workbench-route.js';

export const mandatesRoutes = [
  createRoute({
    getParentRoute: () => workbenchRoute,
    path: '/mandates',
    validateSearch: (search: Record<string, unknown>): { unit?: number } => {
      const unit = Number(search.unit);
      return Number.isInteger(unit) && unit > 0 ? { unit } : {};
    },
    component: lazyRouteComponent(() => import('./mandates-page.js'), 'MandatesPage'),
  }),
] as const;
