import { listCaseFollowUps, listFollowUps } from '@app/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import { unlessTouched } from '../../app/unattended.js';

export type TaskView = 'mine' | 'unit';

export const caseFollowUpsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['follow-ups', 'case', caseId],
    queryFn: ({ signal }) => listCaseFollowUps({ path: { id: caseId }, signal, ...unlessTouched() }),
  });

/** Open follow-ups over all cases, a page at a time. */
export const tasksQuery = (view: TaskView) =>
  infiniteQueryOptions({
    queryKey: ['follow-ups', 'tasks', view],
    queryFn: ({ signal, pageParam }) => listFollowUps({ query: { view, cursor: pageParam }, signal, ...unlessTouched() }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** After a change: wherever follow-ups are shown. */
export const refreshFollowUps = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['follow-ups'] });
