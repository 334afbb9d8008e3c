import { asProblem, expectSession, nobodySignedIn, request } from '@app/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { queryClient } from './query-client.js';

export interface Session {
  accountId: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
  shortcuts: boolean;
  roles: string[];
  permissions: string[];
  mandates: { unitId: number; unitName: string; role: string; to: string }[];
  dataRules: { confirmedAt: string | null; due: boolean };
  session: { idleEndsAt: string; endsAt: string };
  demonstration: boolean;
  version: number;
}

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => nobodySignedIn() ? null
    : request<Session>('GET', '/api/session', { signal }).catch((error: unknown) => {
      if (asProblem(error).status === 401) return null;
      throw error;
    }),
  staleTime: 5 * 60_000,
});

export const useSession = (): Session | null => useQuery(sessionQuery).data ?? null;

/** For buttons that come with a role; what may be done to one case is in its `actions`. */
export function useMay(): (permission: string) => boolean {
  const session = useSession();
  return (permission) => session?.permissions.includes(permission) ?? false;
}

/** What an earlier person saw is forgotten; the bars keep watching who is here. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** After a sign-in: asks the server who it is. */
export async function signedIn(): Promise<void> {
  expectSession();
  forget();
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** After a sign-out, or when the server says that the session is over. */
export function signedOut(): void {
  forget();
  queryClient.setQueryData(sessionQuery.queryKey, null);
}
