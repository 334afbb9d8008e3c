import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { myCaseQuery, myCasesQuery, type MyCase } from './my-case.js';

/** The case in the address, and how to show what a change answered. */
export function useMyCase() {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const queries = useQueryClient();
  const query = useQuery(myCaseQuery(caseId));
  const show = (changed: MyCase) => {
    queries.setQueryData(myCaseQuery(caseId).queryKey, changed);
    void queries.invalidateQueries({ queryKey: myCasesQuery.queryKey, exact: true });
  };
  return { caseId, query, show };
}
