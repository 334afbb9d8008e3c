import { listNotices, type NoticeList } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => listNotices({ signal }),
  // Also without the live stream they come within a minute.
  refetchInterval: 60_000,
});

export const keepNotices = (list: NoticeList): void => void queryClient.setQueryData(noticesQuery.queryKey, list);
