import { type Answer, Client } from '../../setup/client.js';
import type { Cell } from './cells.js';
import { ASKED_IN_BODY, bodyFor } from './sends.js';
import type { Stage } from './stage.js';

/** Sends what the cell asks, as its role; with the version that is current, where one is wanted. */
export async function attempt(
  { operation, role, state, id, query }: Pick<Cell, 'operation' | 'role' | 'state' | 'id' | 'query'>, { union, cookies, product, aside }: Stage, headers: Record<string, string> = {},
): Promise<Answer> {
  const client = new Client(product.url);
  const cookie: Record<string, string> = cookies[role] ? { cookie: cookies[role] } : {};
  const { name, method, wantsVersion, streams } = operation;
  const filled = operation.path.replace('{id}', id).replace('{promise}', name === 'judgeWorkplaceCriterion' ? 'materials' : 'conduct')
    .replace('{code}', name === 'judgeWorkplaceCriterion' ? 'C06' : 'C01');
  const inBody = ASKED_IN_BODY.has(name);
  const words = [inBody ? '' : query, /Report$/.test(name) && id ? `unitId=${id}` : ''].filter(Boolean).join('&');
  const path = words ? `${filled}?${words}` : filled;
  if (streams) return openStream(`${product.url}/api${path}`, cookie);
  const body = inBody ? Object.fromEntries(new URLSearchParams(query)) : bodyFor(name, role, state, union);
  const send = (ifMatch?: number): Promise<Answer> => {
    const more = { headers: { ...cookie, ...headers }, ...(ifMatch !== undefined && { ifMatch }) };
    return method === 'get' || method === 'delete' ? client[method](path, more) : client[method](path, body, more);
  };
  if (!wantsVersion) return send();
  const first = await aside(() => send(999)); // only to be told the version: that the case was quoted is on record, as it should be
  return first.status === 412 ? send(first.body.current.version) : first;
}

/** Only the head of the answer: a stream has no end. */
async function openStream(url: string, cookie: Record<string, string>): Promise<Answer> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { ...cookie, 'sec-fetch-site': 'same-origin' }, signal: stop.signal });
  const ok = response.status === 200;
  const text = ok ? '' : await response.text();
  stop.abort();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {}, etag: null };
}
