import { STATUS_CODES } from 'node:http';
import type { Problem } from './problem.js';

export const PROBLEM_JSON = 'application/problem+json';

/** What is sent of a problem (RFC 9457); of what nobody foresaw, a reference and nothing else. */
export function problemBody(problem: Problem | null, reference: string): string {
  const status = problem?.getStatus() ?? 500;
  const { retryAfter: _, ...extra } = problem?.extra ?? {};
  return JSON.stringify({
    type: `/problems/${problem?.code ?? 'unexpected'}`, title: STATUS_CODES[status] ?? 'Error', status, code: problem?.code ?? 'unexpected', reference, ...extra,
  });
}
