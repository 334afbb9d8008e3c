import { asProblem } from '@app/api-client';
import { ErrorState, PageTitle, useLocale } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { NotFoundPage } from './not-found-page.js';

/** A page that could not be opened. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  useLocale();
  const router = useRouter();
  const problem = asProblem(error);
  if (problem.status === 404) return <NotFoundPage />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageTitle className="sr-only">{m.shell_error_title()}</PageTitle>
      <ErrorState problem={problem} onRetry={retry} />
    </>
  );
}
