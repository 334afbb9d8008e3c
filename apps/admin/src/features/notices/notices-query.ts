import { listNotices, type NoticeList } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import { unlessTouched } from '../../app/unattended.js';

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => listNotices({ signal, ...unlessTouched() }),
});

export const keepNotices = (list: NoticeList): void => void queryClient.setQueryData(noticesQuery.queryKey, list);
