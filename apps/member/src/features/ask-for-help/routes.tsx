import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedInRoute } from '../../app/signed-in-route.js';

const stepsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'ask-steps',
  component: lazyRouteComponent(() => import('./ask-layout.js'), 'AskLayout'),
});

const getParentRoute = () => stepsRoute;

/** From the answers one is checking to a question, and back to them. */
const validateSearch = (search: Record<string, unknown>): { back?: 'check' } => (search.back === 'check' ? { back: 'check' } : {});

const steps = [
  createRoute({
    getParentRoute, validateSearch, path: '/ask/1',
    component: lazyRouteComponent(() => import('./pages/when-and-where-page.js'), 'WhenAndWherePage'),
  }),
  createRoute({
    getParentRoute, validateSearch, path: '/ask/2',
    component: lazyRouteComponent(() => import('./pages/what-you-need-page.js'), 'WhatYouNeedPage'),
  }),
  createRoute({
    getParentRoute, validateSearch, path: '/ask/3',
    component: lazyRouteComponent(() => import('./pages/reach-you-page.js'), 'ReachYouPage'),
  }),
  createRoute({
    getParentRoute, path: '/ask/check',
    component: lazyRouteComponent(() => import('./pages/check-answers-page.js'), 'CheckAnswersPage'),
  }),
  createRoute({
    getParentRoute, path: '/ask/4',
    beforeLoad: () => {
      throw redirect({ to: '/ask/check', replace: true });
    },
  }),
] as const;

export const askForHelpRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/ask',
    component: lazyRouteComponent(() => import('./begin-page.js'), 'BeginPage'),
  }),
  stepsRoute.addChildren(steps),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/cases/$caseId/sent',
    component: lazyRouteComponent(() => import('./sent/sent-page.js'), 'SentPage'),
  }),
] as const;
