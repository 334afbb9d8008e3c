import { QueryState, useLocale } from '@app/ui';
import { NotFoundPage } from '../../../app/not-found-page.js';
import { useMyCase } from '../use-my-case.js';
import { BackToCase } from './back-to-case.js';
import { OtherRepForm } from './other-rep-form.js';

/** "Another rep, please." */
export function OtherRepPage() {
  useLocale();
  const { caseId, query, show } = useMyCase();
  return (
    <>
      <BackToCase id={caseId} />
      <QueryState query={query} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : null)}>
        {(it) => <OtherRepForm it={it} onChanged={show} />}
      </QueryState>
    </>
  );
}
