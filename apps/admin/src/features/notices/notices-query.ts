import { listNotices, type NoticeList } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => listNotices({ signal }),
  // Never by a timer: each question counts as somebody being here, and the session of an empty chair would not end.
});

export const keepNotices = (list: NoticeList): void => void queryClient.setQueryData(noticesQuery.queryKey, list);
