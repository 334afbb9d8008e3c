import { createRoute, redirect } from '@tanstack/react-router';
import { navigation } from './navigation.js';
import { queryClient } from './query-client.js';
import { sessionQuery } from './session.js';
import { workbenchRoute } from './workbench-route.js';

/** /admin/ is the first page of the menu that one's role has. */
export const homeRoute = createRoute({
  getParentRoute: () => workbenchRoute,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    const first = navigation.find(({ permission }) => !permission || session?.permissions.includes(permission));
    throw redirect({ href: `/admin${first?.to ?? '/settings'}`, replace: true });
  },
});
