import { createRoute, Navigate } from '@tanstack/react-router';
import { useNavigation } from './use-navigation.js';
import { workbenchRoute } from './workbench-route.js';

/** /admin/ is the first page of one's own menu. */
function Home() {
  const [first] = useNavigation();
  return <Navigate to={first?.to ?? '/settings'} replace />;
}

export const homeRoute = createRoute({ getParentRoute: () => workbenchRoute, path: '/', component: Home });
