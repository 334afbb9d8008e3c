import type { CaseHandedOver } from '@app/api-client';
import { showToast } from '@app/ui';
import { m } from '@texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseDetail } from '../../case.js';
import { caseQuery, refreshQueue } from '../../case-queries.js';

/** The case goes to another desk; whoever may no longer see it comes back to the queue. */
export function useLeavingCase<Body>({ id, number }: CaseDetail, send: (body: Body) => Promise<CaseHandedOver>, onDone: () => void) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { queryKey } = caseQuery(id);
  return useMutation({
    mutationFn: send,
    onSuccess: async ({ unit, stillVisible }) => {
      onDone();
      showToast({ message: m.case_done_hand_over({ number, unit: unit.name }) });
      if (stillVisible) return queryClient.invalidateQueries({ queryKey });
      await navigate({ to: '/cases' });
      queryClient.removeQueries({ queryKey });
      await refreshQueue();
    },
  });
}
