import { getWorkplacePromises, judgeWorkplaceCriterion, type WorkplacePromises } from '@app/api-client';
import { QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckCard } from './check-card.js';
import { withCheck, type Judge } from './check.js';

/** The two promises that are judged for a workplace: what managers know, and what material there is. */
export function WorkplacePromisesPanel({ workplaceId, canJudge }: { workplaceId: string; canJudge: boolean }) {
  useLocale();
  const client = useQueryClient();
  const queryKey = ['promises', 'workplace', workplaceId];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => getWorkplacePromises({ path: { id: workplaceId }, signal }) });

  const judge: Judge = async (promise, code, body) => {
    if (promise === 'conduct') return;
    const check = await judgeWorkplaceCriterion({ path: { id: workplaceId, promise, code }, body });
    client.setQueryData<WorkplacePromises>(queryKey, (before) => before && { items: withCheck(before.items, check) });
  };

  return (
    <section aria-labelledby="workplace-promises-title" className="space-y-3">
      <h2 id="workplace-promises-title" className="text-lg">
        {m.promises_workplace_title()}
      </h2>
      <QueryState query={query}>
        {({ items }) => items.map((check) => <CheckCard key={check.promise} about={`workplace ${workplaceId}`} check={check} judge={canJudge ? judge : undefined} />)}
      </QueryState>
    </section>
  );
}
