import { Mark, ShortcutDialog, useLocale } from '@app/ui';
import { m } from '@texts';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useLiveConnection } from './live/use-live-connection.js';
import { turnShortcuts } from './preferences.js';
import { useSession } from './session.js';
import { SideMenu } from './side-menu.js';
import { StaffSessionWarning } from './staff-session-warning.js';
import { TopBar } from './top-bar.js';
import { useGeneralShortcuts } from './use-general-shortcuts.js';

/** Menu on the left, bar on top, work in the middle. */
export function Workbench() {
  useLocale();
  useLiveConnection();
  const session = useSession();
  const [keysShown, showKeys] = useState(false);
  useGeneralShortcuts();
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] xl:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="hidden border-r border-line bg-sunken xl:row-span-2 xl:block" data-no-print>
        <div className="sticky top-0 max-h-dvh overflow-auto px-3 py-3">
          <SideMenu
            head={
              <Link to="/" aria-label={m.shell_home()} className="mb-5 block rounded-field px-2 py-1">
                <Mark />
              </Link>
            }
          />
        </div>
      </div>
      <TopBar onShowKeys={() => showKeys(true)} />
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-6 lg:px-8 [&_h1]:text-2xl">
        <Outlet />
      </main>
      <StaffSessionWarning />
      {session && <ShortcutDialog isOpen={keysShown} onOpenChange={showKeys} on={session.shortcuts} onTurn={turnShortcuts} />}
    </div>
  );
}
