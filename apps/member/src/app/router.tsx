import { onSignedOut } from '@app/api-client';
import { noteRouteChange } from '@app/ui';
import { createRouter } from '@tanstack/react-router';
import { featureRoutes } from '../features/routes.js';
import { PagePending } from './page-pending.js';
import { publicRoutes } from './public-routes.js';
import { rootRoute } from './root-route.js';
import { RouteError } from './route-error.js';
import { signedInRoute } from './signed-in-route.js';
import { signedOut } from './me.js';

export const router = createRouter({
  routeTree: rootRoute.addChildren([...publicRoutes, signedInRoute.addChildren([...featureRoutes])]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: PagePending,
  defaultErrorComponent: RouteError,
  defaultPendingMs: 300,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteRouteChange();
});

// The pages behind the sign-in close, and remember where the reader was.
onSignedOut(() => {
  if (!router.state.matches.some((match) => match.routeId === signedInRoute.id)) return;
  signedOut();
  void router.invalidate();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
