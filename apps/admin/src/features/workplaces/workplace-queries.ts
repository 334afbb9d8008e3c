import { getWorkplace, listEmployers, listMaterials, listWorkplaces, type WorkplaceDetail } from '@app/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';

/** The workplaces of one's units, a page at a time. */
export const workplacesQuery = (query: { search: string; unitId?: number }) =>
  infiniteQueryOptions({
    queryKey: ['workplaces', 'list', query],
    queryFn: ({ signal, pageParam }) =>
      listWorkplaces({ query: { search: query.search || undefined, unitId: query.unitId, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const workplaceQuery = (id: string) =>
  queryOptions({ queryKey: ['workplaces', 'one', id], queryFn: ({ signal }) => getWorkplace({ path: { id }, signal }) });

export const materialsQuery = (workplaceId: string) =>
  queryOptions({
    queryKey: ['workplaces', 'materials', workplaceId],
    queryFn: ({ signal }) => listMaterials({ path: { id: workplaceId }, signal }),
  });

export const employersQuery = queryOptions({
  queryKey: ['employers'],
  queryFn: ({ signal }) => listEmployers({ signal }),
  staleTime: 5 * 60_000,
});

/** What the server answered about a workplace is shown at once; the lists count anew. */
export function keepWorkplace(workplace: WorkplaceDetail): void {
  queryClient.setQueryData(workplaceQuery(workplace.id).queryKey, workplace);
  void queryClient.invalidateQueries({ queryKey: ['workplaces', 'list'] });
}

/** After a change of what stands under a workplace: managers, trainings, material. */
export const refreshWorkplaces = (): void => void queryClient.invalidateQueries({ queryKey: ['workplaces'] });
