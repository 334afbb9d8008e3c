import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/signed-in-route.js';

const getParentRoute = () => signedInRoute;

export const myCasesRoutes = [
  createRoute({ getParentRoute, path: '/cases', component: lazyRouteComponent(() => import('./list/my-cases-page.js'), 'MyCasesPage') }),
  createRoute({ getParentRoute, path: '/cases/$caseId', component: lazyRouteComponent(() => import('./case/case-page.js'), 'CasePage') }),
  createRoute({
    getParentRoute, path: '/cases/$caseId/talk',
    component: lazyRouteComponent(() => import('./change/change-talk-page.js'), 'ChangeTalkPage'),
  }),
  createRoute({
    getParentRoute, path: '/cases/$caseId/contact',
    component: lazyRouteComponent(() => import('./change/change-contact-page.js'), 'ChangeContactPage'),
  }),
  createRoute({
    getParentRoute, path: '/cases/$caseId/other-rep',
    component: lazyRouteComponent(() => import('./change/other-rep-page.js'), 'OtherRepPage'),
  }),
  createRoute({
    getParentRoute, path: '/cases/$caseId/how-did-it-go',
    component: lazyRouteComponent(() => import('./how-did-it-go/how-did-it-go-page.js'), 'HowDidItGoPage'),
  }),
] as const;
