import { OfflineBanner, SkipLink } from '@app/ui';
import { Outlet } from '@tanstack/react-router';
import { useLocale } from '@app/ui';
import { MemberFooter } from './member-footer.js';
import { MemberHeader } from './member-header.js';

/** One column, phone first. */
export function MemberLayout() {
  useLocale();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <MemberHeader />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-column flex-1 px-4 py-8 sm:py-12">
        <Outlet />
      </main>
      <MemberFooter />
    </div>
  );
}
