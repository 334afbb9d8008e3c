import { asProblem, expectSession, nobodySignedIn, request } from '@app/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { queryClient } from './query-client.js';

export interface Me {
  accountId: string;
  name: string;
  email: string;
  phone: string | null;
  language: 'sv' | 'en';
  emailNotices: boolean;
  unit: { id: number; name: string } | null;
  workplace: { id: string; name: string; city: string; employer: string } | null;
  session: { idleEndsAt: string; endsAt: string };
  demonstration: boolean;
  version: number;
}

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => nobodySignedIn() ? null
    : request<Me>('GET', '/api/me', { signal }).catch((error: unknown) => {
      if (asProblem(error).status === 401) return null;
      throw error;
    }),
  staleTime: 5 * 60_000,
});

/** Asks the server anew; rejects at once when it cannot be reached. */
export const askWhoIsHere = (): Promise<Me | null> => queryClient.fetchQuery({ ...meQuery, staleTime: 0, retry: false });

export const useMe = (): Me | null => useQuery(meQuery).data ?? null;

/** What an earlier person saw is forgotten; the header keeps watching who is here. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}

/** After a sign-in. Without `me`, asks the server who it is. */
export async function signedIn(me?: Me): Promise<void> {
  expectSession();
  forget();
  if (me) queryClient.setQueryData(meQuery.queryKey, me);
  else await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
}

/** After a sign-out, or when the server says that the session is over. */
export function signedOut(): void {
  forget();
  queryClient.setQueryData(meQuery.queryKey, null);
}
