import { OfflineBanner, SkipLink, useLocale } from '@app/ui';
import { createRootRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './not-found-page.js';
import { RouteError } from './route-error.js';

function Root() {
  useLocale();
  return (
    <>
      <SkipLink />
      <OfflineBanner />
      <Outlet />
    </>
  );
}

export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: RouteError });
