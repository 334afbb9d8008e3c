import { listMyNotices, markMyNoticeRead } from '@app/api-client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What has happened in the member's cases; the header shows how many are unread, the page all of them. */
export const myNoticesQuery = queryOptions({
  queryKey: ['my-notices'],
  queryFn: ({ signal }) => listMyNotices({ signal }),
  staleTime: 30_000,
});

/** Whoever has the case open has seen what its notices told of. */
export function useReadNoticesOf(caseId: string): void {
  const queries = useQueryClient();
  const { data } = useQuery(myNoticesQuery);
  const unread = data?.items.filter((notice) => notice.caseId === caseId && notice.readAt === null).map(({ id }) => id).join(' ');
  useEffect(() => {
    if (!unread) return;
    void Promise.all(unread.split(' ').map((id) => markMyNoticeRead({ path: { id } }))).then(
      () => queries.invalidateQueries(myNoticesQuery),
      // They stay unread, and are marked the next time.
      () => undefined,
    );
  }, [unread, queries]);
}
