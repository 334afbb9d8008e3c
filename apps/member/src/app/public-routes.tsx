import { localized } from '@app/ui';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.js';
import { safePath } from './sign-in/return-path.js';
import { StartPage } from './start-page.js';

const getParentRoute = () => rootRoute;

/** Pages that can be reached signed out. */
export const publicRoutes = [
  createRoute({ getParentRoute, path: '/', component: localized(StartPage) }),
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { to?: string } => {
      const to = safePath(search.to);
      return to ? { to } : {};
    },
    component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({ getParentRoute, path: '/demonstration', component: lazyRouteComponent(() => import('./sign-in/demonstration-page.js'), 'DemonstrationPage') }),
  createRoute({ getParentRoute, path: '/demonstration/mails', component: lazyRouteComponent(() => import('./sign-in/mails-page.js'), 'MailsPage') }),
  createRoute({ getParentRoute, path: '/help', component: lazyRouteComponent(() => import('./information/help-page.js'), 'HelpPage') }),
  createRoute({ getParentRoute, path: '/privacy', component: lazyRouteComponent(() => import('./information/privacy-page.js'), 'PrivacyPage') }),
  createRoute({ getParentRoute, path: '/accessibility', component: lazyRouteComponent(() => import('./information/accessibility-page.js'), 'AccessibilityPage') }),
] as const;
