import { signOutStaff } from '@app/api-client';
import { Menu, setLocale, StillSignedIn, useLocale, useSignOut } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { ChevronDown, Languages, LogOut, Settings } from 'lucide-react';
import { signedOut, useSession } from './session.js';

const initials = (name: string) => name.split(/\s+/).map((part) => part.charAt(0)).slice(0, 2).join('').toUpperCase();

export function MeMenu() {
  const session = useSession();
  const router = useRouter();
  const other = useLocale() === 'sv' ? 'en' : 'sv';
  const signingOut = useSignOut(signOutStaff, () => {
    signedOut();
    void router.navigate({ to: '/sign-in' });
  });
  if (!session) return null;
  return (
    <>
      <Menu
        label={m.shell_me({ name: session.name })}
        button={
          <>
            <span aria-hidden className="flex size-8 items-center justify-center rounded-full bg-brand text-xs font-semibold text-on-brand">
              {initials(session.name)}
            </span>
            <span className="max-w-40 truncate text-sm max-md:hidden">{session.name}</span>
            <ChevronDown aria-hidden size={16} />
          </>
        }
        choices={[
          {
            id: 'settings',
            textValue: m.nav_settings(),
            label: <><Settings aria-hidden size={18} /> {m.nav_settings()}</>,
            onChoose: () => void router.navigate({ to: '/settings' }),
          },
          {
            id: 'language',
            textValue: other === 'en' ? 'English' : 'Svenska',
            label: <span lang={other} className="flex items-center gap-3"><Languages aria-hidden size={18} /> {other === 'en' ? 'English' : 'Svenska'}</span>,
            onChoose: () => setLocale(other),
          },
          {
            id: 'sign-out',
            textValue: m.shell_sign_out(),
            label: <><LogOut aria-hidden size={18} /> {m.shell_sign_out()}</>,
            onChoose: signingOut.signOut,
          },
        ]}
      />
      <StillSignedIn {...signingOut} />
    </>
  );
}
