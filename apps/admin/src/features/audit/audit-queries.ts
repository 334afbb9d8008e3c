import { getAuditChain, listAuditEvents } from '@app/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditSearch } from './audit-search.js';

/** The log, a page at a time. Each page that is read is recorded, so none is fetched again by itself. */
export const auditEventsQuery = (query: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'events', query],
    queryFn: ({ signal, pageParam }) => listAuditEvents({ query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });

export const auditChainQuery = queryOptions({ queryKey: ['audit', 'chain'], queryFn: ({ signal }) => getAuditChain({ signal }) });
