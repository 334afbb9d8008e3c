import { PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { NotFoundPage } from '../../../app/not-found-page.js';
import { useMyCase } from '../use-my-case.js';
import { BackToCase } from './back-to-case.js';
import { ChangeTalkForm } from './change-talk-form.js';

/** The talk has another day, or another kind. */
export function ChangeTalkPage() {
  useLocale();
  const { caseId, query, show } = useMyCase();
  return (
    <>
      <BackToCase id={caseId} />
      <QueryState query={query} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : null)}>
        {(it) => (
          <>
            {it.actions.includes('change-facts') ? (
              <ChangeTalkForm it={it} onChanged={show} />
            ) : (
              <>
                <PageTitle>{m.change_talk_title()}</PageTitle>
                <p className="mt-4">{m.change_talk_not_now()}</p>
              </>
            )}
          </>
        )}
      </QueryState>
    </>
  );
}
