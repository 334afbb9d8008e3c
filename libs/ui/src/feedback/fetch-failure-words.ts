import { m } from '../texts/messages.js';

/** What the server said no to; see Problem in @app/api-client. */
export interface ProblemLike {
  status: number;
  code?: string;
  reference?: string;
}

export interface ProblemWords {
  title: string;
  text: string;
}

export type Words = readonly [title: () => string, text: () => string];

export const unexpected: Words = [m.problem_unexpected, m.problem_unexpected_text];
const tryAgain: Words = [m.problem_try_again, m.problem_try_again_text];

/** Why something could not be fetched. Apart from the refusals of a change, since these few are part of every first load. */
export const fetchFailures: Record<number, Words> = {
  0: [m.problem_unreachable, m.problem_unreachable_text],
  403: [m.problem_not_permitted, m.problem_not_permitted_text],
  404: [m.problem_not_found, m.problem_not_found_text],
  502: tryAgain,
  503: tryAgain,
  504: tryAgain,
};

export function fetchFailureWords(problem: ProblemLike | null | undefined): ProblemWords {
  const [title, text] = fetchFailures[problem?.status ?? 500] ?? unexpected;
  return { title: title(), text: text() };
}
