import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNavigation } from './use-navigation.js';

const line = 'flex min-h-10 items-center gap-3 rounded-field px-3 text-[0.95rem] hover:bg-brand-tint';
const current = { className: 'bg-brand-tint font-semibold text-brand shadow-[inset_3px_0_0_var(--brand)]' };

interface SideMenuProps {
  /** Above the lines: the mark. */
  head?: ReactNode;
  onFollow?: () => void;
}

/** The way between the rooms; the same on the left of a wide screen and in the drawer of a narrow one. */
export function SideMenu({ head, onFollow }: SideMenuProps) {
  const items = useNavigation();
  return (
    <nav aria-label={m.shell_menu()}>
      {head}
      <ul className="space-y-0.5">
        {items.map(({ to, text, icon: Icon }) => (
          <li key={to}>
            <Link to={to} onClick={onFollow} className={line} activeProps={current}>
              <Icon aria-hidden size={19} className="shrink-0" />
              {text()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
