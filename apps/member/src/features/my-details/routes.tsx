import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/signed-in-route.js';

export const myDetailsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/me',
    component: lazyRouteComponent(() => import('./my-details-page.js'), 'MyDetailsPage'),
  }),
] as const;
