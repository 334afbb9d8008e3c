import { request } from '@app/api-client';
import { LanguageSwitch, Mark } from '@app/ui';
import { m } from '@texts';
import { Link, useRouter } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { signedOut, useMe } from './me.js';
import { NoticeBell } from './notice-bell.js';

const item = 'inline-flex min-h-11 items-center rounded-field px-2.5 hover:bg-brand-tint';
const current = { className: 'font-semibold text-brand underline decoration-3 underline-offset-8' };

export function MemberHeader() {
  const me = useMe();
  const router = useRouter();
  const signOut = async () => {
    await request('POST', '/api/me/sign-out').catch(() => undefined);
    signedOut();
    await router.navigate({ to: '/' });
  };
  return (
    <header className="border-b border-line" data-no-print>
      <div className="h-1.5 bg-brand" />
      <div className="mx-auto flex max-w-column items-center justify-between gap-x-3 px-4 py-2.5">
        <Link to={me ? '/cases' : '/'} className="rounded-field" aria-label={m.shell_home()}>
          <Mark />
        </Link>
        <div className="flex items-center gap-0.5">
          <LanguageSwitch />
          {me && <NoticeBell />}
          {me && (
            <button type="button" onClick={() => void signOut()} className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-field text-link hover:bg-brand-tint sm:px-2">
              <LogOut aria-hidden size={22} />
              <span className="max-sm:sr-only">{m.shell_sign_out()}</span>
            </button>
          )}
        </div>
      </div>
      {me && (
        <nav aria-label={m.shell_menu()} className="mx-auto flex max-w-column flex-wrap items-center gap-x-1 px-1.5 pb-1.5">
          <Link to="/cases" className={item} activeProps={current}>
            {m.shell_my_cases()}
          </Link>
          <Link to="/materials" className={item} activeProps={current}>
            {m.shell_materials()}
          </Link>
          <Link to="/me" className={item} activeProps={current}>
            {m.shell_my_details()}
          </Link>
        </nav>
      )}
    </header>
  );
}
