import { createRoute, Outlet, redirect } from '@tanstack/react-router';
import { meQuery } from './me.js';
import { queryClient } from './query-client.js';
import { rootRoute } from './root-route.js';

/** Parent of every page that needs a member. Others are asked to sign in, and come back to where they were going. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if (!(await queryClient.ensureQueryData(meQuery))) throw redirect({ to: '/sign-in', search: { to: location.pathname } });
  },
  component: Outlet,
});
