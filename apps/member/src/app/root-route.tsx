import { createRootRoute } from '@tanstack/react-router';
import { MemberLayout } from './member-layout.js';
import { NotFoundPage } from './not-found-page.js';
import { RouteError } from './route-error.js';

export const rootRoute = createRootRoute({
  component: MemberLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteError,
});
