import { request } from '@app/api-client';
import { LanguageSwitch, Mark } from '@app/ui';
import { m } from '@texts';
import { Link, useRouter } from '@tanstack/react-router';
import { signedOut, useMe } from './me.js';

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
      <div className="mx-auto flex max-w-column items-center justify-between gap-4 px-4 py-2.5">
        <Link to={me ? '/cases' : '/'} className="rounded-field" aria-label={m.shell_home()}>
          <Mark />
        </Link>
        <LanguageSwitch />
      </div>
      {me && (
        <nav aria-label={m.shell_menu()} className="mx-auto flex max-w-column flex-wrap items-center gap-x-1 px-1.5 pb-1.5">
          <Link to="/cases" className={item} activeProps={current}>
            {m.shell_my_cases()}
          </Link>
          <button type="button" onClick={() => void signOut()} className={`${item} ml-auto text-link`}>
            {m.shell_sign_out()}
          </button>
        </nav>
      )}
    </header>
  );
}
