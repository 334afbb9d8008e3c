import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/signed-in-route.js';

export const materialsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/materials',
    component: lazyRouteComponent(() => import('./materials-page.js'), 'MaterialsPage'),
  }),
] as const;
