import { PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { NotFoundPage } from '../../../app/not-found-page.js';
import { useReadNoticesOf } from '../../../app/notices.js';
import { BackToCases } from './back-to-cases.js';
import { CaseActions } from './case-actions.js';
import { CaseFacts } from './case-facts.js';
import { Conversation } from './conversation.js';
import { HowItWentCard } from './how-it-went-card.js';
import { History } from './history.js';
import { Readers } from './readers.js';
import { StatusCard } from './status-card.js';
import { useMyCase } from '../use-my-case.js';

/** One case: how it stands, the conversation, what has happened and who has read it. */
export function CasePage() {
  useLocale();
  const { caseId, query, show } = useMyCase();
  useReadNoticesOf(caseId);
  return (
    <>
      <BackToCases />
      <QueryState query={query} lines={10} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : null)}>
        {(it) => (
          <>
            <PageTitle title={m.case_title({ number: it.number })} above={m.case_above()}>
              {it.number}
            </PageTitle>
            <div className="mt-6 space-y-10">
              <StatusCard it={it} />
              <HowItWentCard it={it} />
              <Conversation key={it.id} it={it} onChanged={show} />
              <CaseFacts it={it} />
              <CaseActions it={it} onChanged={show} />
              <History events={it.timeline} />
              <Readers readers={it.readBy} />
            </div>
          </>
        )}
      </QueryState>
    </>
  );
}
