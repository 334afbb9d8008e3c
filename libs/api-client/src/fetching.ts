import { noteSignedOut } from './signed-out.js';
import { Problem, problemIn } from './problem.js';

/** fetch that throws a Problem for every answer that is not a success, and for a network that is away. */
export async function fetchOrProblem(input: Request | string | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0);
  });
  if (response.ok) return response;
  const problem = await problemIn(response);
  if (problem.status === 401) noteSignedOut();
  throw problem;
}
