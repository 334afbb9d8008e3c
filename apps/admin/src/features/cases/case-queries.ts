import { getCase, listCaseFollowUps, listCases, type CaseDetail, type CaseQueue, type CaseRow } from '@app/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import { unlessTouched } from '../../app/unattended.js';
import type { QueueSearch } from './queue/queue-search.js';

const queueKey = ['cases', 'queue'] as const;

/** One page of the queue. While another view is fetched the earlier rows stay on screen. */
export const queueQuery = ({ page: _page, ...query }: QueueSearch) =>
  queryOptions({
    queryKey: [...queueKey, query],
    queryFn: ({ signal }) => listCases({ query, signal, ...unlessTouched() }),
    placeholderData: keepPreviousData,
  });

/** The whole case. Each fetch is a reading that the member can see. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => getCase({ path: { id }, signal, ...unlessTouched() }),
  });

/** What is planned in a case, under the same key as where it is worked with. */
export const followUpsOfCase = (id: string) =>
  queryOptions({ queryKey: ['follow-ups', 'case', id], queryFn: ({ signal }) => listCaseFollowUps({ path: { id }, signal, ...unlessTouched() }) });

/** Changes one case in every page of the queue that is remembered. */
export function changeRow(id: string, change: (row: CaseRow) => CaseRow): void {
  queryClient.setQueriesData<CaseQueue>({ queryKey: queueKey }, (queue) =>
    queue && { ...queue, items: queue.items.map((row) => (row.id === id ? change(row) : row)) });
}

export const refreshQueue = (): Promise<void> => queryClient.invalidateQueries({ queryKey: queueKey });

/** What the server answered about a case is what every screen shows from now on. */
export function keepCase(detail: CaseDetail): void {
  queryClient.setQueryData(caseQuery(detail.id).queryKey, detail);
  changeRow(detail.id, (row) => ({ ...row, ...rowOf(detail) }));
  void refreshQueue();
}

function rowOf(detail: CaseDetail): CaseRow {
  const { id, number, version, state, memberName, workplace, unit, talk, needs, rep, actBy, urgency, promises, lastEventAt, awaiting, actions } = detail;
  return { id, number, version, state, memberName, workplace, unit, talk, needs, rep, actBy, urgency, promises, lastEventAt, awaiting, actions };
}
