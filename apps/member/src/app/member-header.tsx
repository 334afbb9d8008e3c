import { LanguageSwitch, Mark } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from './me.js';

const SignedInTools = lazy(() => import('./signed-in-tools.js').then((file) => ({ default: file.SignedInTools })));

const item = 'inline-flex min-h-11 items-center rounded-field px-2.5 hover:bg-brand-tint';
const current = { className: 'font-semibold text-brand underline decoration-3 underline-offset-8' };

export function MemberHeader() {
  const me = useMe();
  return (
    <header className="border-b border-line" data-no-print>
      <div className="h-1.5 bg-brand" />
      <div className="mx-auto flex max-w-column flex-wrap items-center justify-between gap-x-3 px-4 py-2.5">
        <Link to={me ? '/cases' : '/'} className="rounded-field" aria-label={m.shell_home()}>
          <Mark />
        </Link>
        <div className="ml-auto flex min-h-11 items-center gap-0.5">
          <Suspense>{me && <SignedInTools />}</Suspense>
          <LanguageSwitch />
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
