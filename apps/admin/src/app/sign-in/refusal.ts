import type { Problem } from '@app/api-client';
import { m } from '@texts';

interface Refusal {
  /** For beside the field. */
  message?: string;
  /** When it is about no field: the network, the server. */
  problem: Problem;
}

/** What was written was wrong, or too often: words for the field. Says nothing of whether an address is known. */
export function signInRefusal(problem: Problem, wrong: string): Refusal {
  if ([400, 401, 403, 422].includes(problem.status)) return { message: wrong, problem };
  if (problem.status === 429) return { message: m.staff_too_often(), problem };
  return { problem };
}
