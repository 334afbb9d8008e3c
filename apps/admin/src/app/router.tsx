import { onSignedOut } from '@app/api-client';
import { noteRouteChange } from '@app/ui';
import { createRouter } from '@tanstack/react-router';
import { featureRoutes } from '../features/routes.js';
import { homeRoute } from './home-route.js';
import { outsideRoute } from './outside-route.js';
import { outsideRoutes } from './outside-routes.js';
import { PagePending } from './page-pending.js';
import { rootRoute } from './root-route.js';
import { RouteError } from './route-error.js';
import { signedOut } from './session.js';
import { workbenchRoute } from './workbench-route.js';

export const router = createRouter({
  basepath: '/admin',
  routeTree: rootRoute.addChildren([
    outsideRoute.addChildren([...outsideRoutes]),
    workbenchRoute.addChildren([homeRoute, ...featureRoutes]),
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: PagePending,
  defaultErrorComponent: RouteError,
  defaultPendingMs: 300,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteRouteChange();
});

// The workbench closes, and opens at the same place after the next sign-in.
onSignedOut(() => {
  if (!router.state.matches.some((match) => match.routeId === workbenchRoute.id)) return;
  signedOut();
  void router.invalidate();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
