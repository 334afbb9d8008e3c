import type { FollowUpList } from '@app/api-client';
import { currentLocale, PromiseResultLine, promiseName, QueryState, shortDate } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../case.js';
import { followUpsOfCase } from '../../case-queries.js';
import { promiseStates } from '../../words/promise-states.js';

const open: readonly string[] = ['planned', 'due', 'overdue', 'escalated'];

/** What is not done in a case that somebody is about to end: the promises' coverage and the open tasks. */
export function Remaining({ detail }: { detail: CaseDetail }) {
  const followUps = useQuery(followUpsOfCase(detail.id));
  return (
    <section aria-label={m.case_remaining()} className="rounded-card bg-sunken p-4 text-sm">
      <h3 className="font-semibold">{m.case_remaining_promises()}</h3>
      <ul className="mt-1 space-y-0.5">
        {promiseStates(detail.promises).map((state) => (
          <li key={state.promise} className="flex flex-wrap justify-between gap-x-4">
            <span>{promiseName(state.promise)}</span>
            {state.applicable > 0 ? <PromiseResultLine state={state} /> : <span className="text-muted">{m.case_promise_not_judged()}</span>}
          </li>
        ))}
      </ul>
      <h3 className="mt-3 font-semibold">{m.case_remaining_follow_ups()}</h3>
      <QueryState query={followUps} lines={2}>
        {({ items }) => <Left items={items} />}
      </QueryState>
    </section>
  );
}

function Left({ items }: Pick<FollowUpList, 'items'>) {
  const left = items.filter((item) => open.includes(item.state));
  if (left.length === 0) return <p className="text-muted">{m.case_remaining_none()}</p>;
  return (
    <ul className="mt-1 list-disc pl-5">
      {left.slice(0, 6).map((item) => (
        <li key={item.id}>
          {item.text ?? (currentLocale() === 'sv' ? item.titleSv : item.titleEn)}, {shortDate(item.dueAt)}
        </li>
      ))}
      {left.length > 6 && <li>{m.case_remaining_more({ count: left.length - 6 })}</li>}
    </ul>
  );
}
