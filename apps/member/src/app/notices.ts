import { request } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface MyNotice {
  id: string;
  kind: string;
  caseId: string | null;
  caseNumber: string | null;
  at: string;
  readAt: string | null;
}

export interface MyNotices {
  items: MyNotice[];
  unread: number;
}

/** What has happened in the member's cases; the header shows how many are unread, the page all of them. */
export const myNoticesQuery = queryOptions({
  queryKey: ['my-notices'],
  queryFn: ({ signal }) => request<MyNotices>('GET', '/api/me/notices', { signal }),
  staleTime: 30_000,
});
