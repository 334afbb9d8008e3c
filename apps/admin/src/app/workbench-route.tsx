import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from './query-client.js';
import { rootRoute } from './root-route.js';
import { sessionQuery } from './session.js';
import { Workbench } from './workbench.js';

/** Parent of every page behind the sign-in. Whoever is signed out comes back to the same place afterwards. */
export const workbenchRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workbench',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } });
    if (session.dataRules.due) throw redirect({ to: '/data-rules', search: { to: location.href } });
  },
  component: Workbench,
});
