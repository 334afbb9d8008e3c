import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { outsideRoute } from './outside-route.js';
import { returnSearch } from './return-path.js';

const getParentRoute = () => outsideRoute;

export const outsideRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: returnSearch,
    component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({ getParentRoute, path: '/activate', component: lazyRouteComponent(() => import('./sign-in/activate-page.js'), 'ActivatePage') }),
  createRoute({
    getParentRoute,
    path: '/data-rules',
    validateSearch: returnSearch,
    component: lazyRouteComponent(() => import('./sign-in/data-rules-page.js'), 'DataRulesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/demonstration',
    component: lazyRouteComponent(() => import('./sign-in/demonstration-page.js'), 'DemonstrationPage'),
  }),
] as const;
