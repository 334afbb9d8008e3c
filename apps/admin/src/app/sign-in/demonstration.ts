import { asProblem, request } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface DemonstrationPerson {
  accountId: string;
  name: string;
  role: string;
  place: string;
}

/** The invented people one may sign in as; null outside demonstration mode. */
export const demonstrationPeople = queryOptions({
  queryKey: ['demonstration-people'],
  queryFn: ({ signal }) =>
    request<{ items: DemonstrationPerson[] }>('GET', '/api/demonstration/people', { query: { audience: 'staff' }, signal })
      .then(({ items }) => items)
      .catch((error: unknown) => {
        if (asProblem(error).status === 404) return null;
        throw error;
      }),
  staleTime: Infinity,
});
