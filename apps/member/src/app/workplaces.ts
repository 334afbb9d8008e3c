import { request } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface WorkplaceAnswer {
  id: string;
  name: string;
  city: string;
  employer: string;
  unitName?: string;
}

/** Workplaces whose name, city or employer has these words; without words, those of the member's own unit. */
export const workplacesQuery = (search: string) =>
  queryOptions({
    queryKey: ['workplaces', search],
    queryFn: ({ signal }) => request<{ items: WorkplaceAnswer[] }>('GET', '/api/me/workplaces', { query: { search }, signal }),
    select: (answer) => answer.items,
    staleTime: 5 * 60_000,
  });

/** One workplace by its id; null when there is none. */
export const workplaceQuery = (id: string) =>
  queryOptions({
    queryKey: ['workplaces', 'one', id],
    queryFn: async ({ signal }): Promise<WorkplaceAnswer | null> => {
      const { items } = await request<{ items: WorkplaceAnswer[] }>('GET', '/api/me/workplaces', { query: { id }, signal });
      return items[0] ?? null;
    },
    staleTime: Infinity,
  });
