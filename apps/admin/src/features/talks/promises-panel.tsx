import { getCasePromises, getCriterionHistory, judgeCriterion, type CasePromises } from '@app/api-client';
import { dateAndTime, Message, Notice, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../../app/live/use-live-events.js';
import { unlessTouched } from '../../app/unattended.js';
import { CheckCard } from './check-card.js';
import { withCheck, type Judge, type ReadHistory } from './check.js';

const concerns = ['promise.judged', 'talk.how-it-went-told', 'case.facts-changed'];

/** The three promises of a case, and what the member has told after the talk. Without `canJudge` only to read. */
export function PromisesPanel({ caseId, canJudge }: { caseId: string; canJudge: boolean }) {
  useLocale();
  const client = useQueryClient();
  const queryKey = ['promises', 'case', caseId];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => getCasePromises({ path: { id: caseId }, signal, ...unlessTouched() }) });
  useLiveEvents((event) => {
    if (event.type === 'gap' || (event.type === 'case' && event.id === caseId && concerns.includes(event.name))) void client.invalidateQueries({ queryKey });
  });

  const judge: Judge = async (promise, code, body) => {
    const check = await judgeCriterion({ path: { id: caseId, promise, code }, body });
    client.setQueryData<CasePromises>(queryKey, (before) => before && { ...before, items: withCheck(before.items, check) });
  };
  const readHistory: ReadHistory = (promise, code) => getCriterionHistory({ path: { id: caseId, promise, code } });

  return (
    <section aria-labelledby="promises-title" className="space-y-3">
      <h2 id="promises-title" className="sr-only">
        {m.promises_title()}
      </h2>
      <QueryState query={query}>
        {({ items, told }) => (
          <>
            {told && <Told at={told.at} comment={told.comment} />}
            {items.map((check) => (
              <CheckCard key={check.promise} about={`case ${caseId}`} check={check} judge={canJudge ? judge : undefined} readHistory={readHistory} />
            ))}
            {items.length < 3 && <Notice>{m.promises_no_workplace()}</Notice>}
          </>
        )}
      </QueryState>
    </section>
  );
}

function Told({ at, comment }: { at: string; comment: string | null }) {
  if (comment) return <Message author={m.told_title()} at={at}>{comment}</Message>;
  return <p className="text-sm text-muted">{m.told_without_words({ when: dateAndTime(at) })}</p>;
}
