import { PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { NotFoundPage } from '../../../app/not-found-page.js';
import { useMyCase } from '../use-my-case.js';
import { BackToCase } from './back-to-case.js';
import { ChangeContactForm } from './change-contact-form.js';

/** Another way to be reached, or another answer on whether the employer may be contacted. */
export function ChangeContactPage() {
  useLocale();
  const { caseId, query, show } = useMyCase();
  return (
    <>
      <BackToCase id={caseId} />
      <QueryState query={query} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : null)}>
        {(it) =>
          it.actions.includes('change-facts') ? (
            <ChangeContactForm it={it} onChanged={show} />
          ) : (
            <>
              <PageTitle>{m.change_contact_title()}</PageTitle>
              <p className="mt-4">{m.change_contact_not_now()}</p>
            </>
          )
        }
      </QueryState>
    </>
  );
}
