import { PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { NotFoundPage } from '../../../app/not-found-page.js';
import { BackToCase } from '../change/back-to-case.js';
import { useMyCase } from '../use-my-case.js';
import { HowDidItGoForm } from './how-did-it-go-form.js';
import { howDidItGoQuery } from './how-did-it-go.js';
import { Told } from './told.js';

/** Two minutes after the talk. */
export function HowDidItGoPage() {
  useLocale();
  const { caseId, query: it } = useMyCase();
  const form = useQuery(howDidItGoQuery(caseId));
  return (
    <>
      <BackToCase id={caseId} />
      <QueryState query={it} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : null)}>
        {({ howDidItGo }) => (
          <QueryState query={form} lines={8}>
            {(asked) => {
              if (asked.answeredAt) return <Told asked={asked} />;
              if (howDidItGo === 'open') return <HowDidItGoForm caseId={caseId} questions={asked.questions} />;
              return (
                <>
                  <PageTitle>{m.tell_title()}</PageTitle>
                  <p className="mt-4">{m.tell_not_yet()}</p>
                </>
              );
            }}
          </QueryState>
        )}
      </QueryState>
    </>
  );
}
