import { Drawer, IconButton, LanguageSwitch } from '@app/ui';
import { m } from '@texts';
import { Keyboard, Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { NoticesBell } from '../features/notices/notices-bell.js';
import { CaseSearch } from './case-search.js';
import { LiveState } from './live/live-state.js';
import { MeMenu } from './me-menu.js';
import { SideMenu } from './side-menu.js';

export function TopBar({ onShowKeys }: { onShowKeys: () => void }) {
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-3 py-1.5 lg:px-8" data-no-print>
      <div className="xl:hidden">
        <IconButton label={m.shell_menu()} onPress={() => setMenuOpen(true)}>
          <MenuIcon aria-hidden size={22} />
        </IconButton>
        <Drawer title={m.shell_menu()} side="left" isOpen={menuOpen} onClose={() => setMenuOpen(false)}>
          <SideMenu onFollow={() => setMenuOpen(false)} />
        </Drawer>
      </div>
      <CaseSearch />
      <div className="ml-auto flex items-center gap-1">
        <LiveState />
        <NoticesBell />
        <IconButton label={m.shell_keys()} onPress={onShowKeys} className="max-sm:hidden">
          <Keyboard aria-hidden size={20} />
        </IconButton>
        <LanguageSwitch className="text-sm max-sm:hidden" />
        <MeMenu />
      </div>
    </header>
  );
}
