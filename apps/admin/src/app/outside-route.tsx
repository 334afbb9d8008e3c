import { LanguageSwitch, Mark, useLocale } from '@app/ui';
import { createRoute, Outlet } from '@tanstack/react-router';
import { rootRoute } from './root-route.js';

/** The frame of pages before the workbench: sign-in, activation, data rules. */
function Outside() {
  useLocale();
  return (
    <div className="flex min-h-dvh flex-col bg-brand-tint">
      <header className="mx-auto flex w-full max-w-lg items-center justify-between px-4 py-5">
        <Mark />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto mb-12 w-full max-w-lg flex-1 px-4">
        <div className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-8">
          <Outlet />
        </div>
      </main>
    </div>
  );
}

export const outsideRoute = createRoute({ getParentRoute: () => rootRoute, id: 'outside', component: Outside });
