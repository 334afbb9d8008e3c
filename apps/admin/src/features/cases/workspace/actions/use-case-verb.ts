import { asProblem, type Problem } from '@app/api-client';
import { showToast } from '@app/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '../../case.js';
import { caseQuery, keepCase } from '../../case-queries.js';

interface Verb<Body> {
  run: (body: Body) => void;
  pending: boolean;
  problem: Problem | null;
}

/** One verb on one case: shows what it answers, says that it is done, and fetches the case anew when it was refused. */
export function useCaseVerb<Body = void>(id: string, send: (body: Body) => Promise<CaseDetail>, done: string, onDone?: () => void): Verb<Body> {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (detail) => {
      keepCase(detail);
      showToast({ message: done });
      onDone?.();
    },
    onError: (error) => {
      if ([404, 409].includes(asProblem(error).status)) void queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey });
    },
  });
  return { run: (body) => mutation.mutate(body), pending: mutation.isPending, problem: mutation.error ? asProblem(mutation.error) : null };
}
