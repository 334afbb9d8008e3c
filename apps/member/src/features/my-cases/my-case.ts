import { getMyCase, listMyCases, type CaseTalk, type NextStep } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';

export type { CaseEvent, MyCase, MyCaseRow, MyCases, NextStep } from '@app/api-client';
export type NextStepCode = NextStep['code'];
export type Talk = CaseTalk;

export const myCasesQuery = queryOptions({
  queryKey: ['my-cases'],
  queryFn: ({ signal }) => listMyCases({ signal }),
});

export const myCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['my-cases', id],
    queryFn: ({ signal }) => getMyCase({ path: { id }, signal }),
    // Whoever opens the case comes for what is new in it.
    staleTime: 0,
  });
