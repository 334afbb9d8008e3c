import { fetchOrProblem } from './fetching.js';

/** The generated client's start: same origin, cookies of this origin, every refusal a thrown Problem. */
export const createClientConfig = <Config extends object>(config?: Config) => ({
  ...(config as Config),
  baseUrl: '' as const,
  credentials: 'same-origin' as const,
  fetch: fetchOrProblem as typeof fetch,
  throwOnError: true as const,
});
