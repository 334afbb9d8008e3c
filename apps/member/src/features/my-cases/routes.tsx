import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/signed-in-route.js';

export const myCasesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/cases',
    component: lazyRouteComponent(() => import('./my-cases-page.js'), 'MyCasesPage'),
  }),
] as const;
