import { fetchOrProblem } from './fetching.js';
import { changing, type Change } from './headers.js';

interface RequestOptions extends Change {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * One call by its path, for what has no generated function. Answers the body (undefined for 204); throws Problem.
 * @example request<Me>('PATCH', '/api/me', { body: { phone }, version: me.version })
 */
export async function request<Answer = void>(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { query = {}, body, signal, ...change } = options;
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value != null && value !== '') search.set(key, String(value));
  const address = search.size > 0 ? `${path}?${search}` : path;
  const headers: Record<string, string> = { Accept: 'application/json', ...changing(change) };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetchOrProblem(address, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as Answer;
}
