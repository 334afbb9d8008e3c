// A person whose browser tries again until it is answered: on another server when one is gone, with the same Idempotency-Key.
import { randomUUID } from 'node:crypto';

/**
 * @typedef {{ status: number, body: any, attempts: number, unsure: boolean }} Answer `unsure`: an earlier attempt may have been carried out
 * @typedef {{ impatience?: number, givesUp?: number, attemptMs?: number, stopped?: () => boolean }} Temper
 *   shares of the attempts that the caller hangs up on before the answer, and that are never tried again after a failure
 * @typedef {{ answers: Map<string, number>, faults: string[], failures: number, hungUp: number, givenUp: number }} Tally
 */

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {Tally} */
export const newTally = () => ({ answers: new Map(), faults: [], failures: 0, hungUp: 0, givenUp: 0 });

/**
 * @param {string[]} urls
 * @param {Tally} tally what all callers have met
 * @param {Temper} [temper]
 */
export function stubbornCaller(urls, tally, temper = {}) {
  const { impatience = 0, givesUp = 0, attemptMs = 10_000, stopped = () => false } = temper;
  let cookie = '';
  let at = Math.floor(Math.random() * urls.length);

  /** One attempt: an answer, or null when none came. */
  const attempt = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body, /** @type {Record<string, string>} */ headers) => {
    const hangsUp = method !== 'GET' && Math.random() < impatience;
    try {
      const response = await fetch(`${urls[at]}/api${path}`, {
        method, signal: AbortSignal.timeout(hangsUp ? 2 + Math.random() * 60 : attemptMs),
        headers: {
          'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0];
      return { status: response.status, retryAfter: response.headers.get('retry-after'), body: text ? JSON.parse(text) : null };
    } catch {
      if (hangsUp) tally.hungUp += 1;
      else tally.failures += 1;
      return null;
    }
  };

  /**
   * @param {string} method @param {string} path @param {unknown} [body] @param {{ key?: boolean, ifMatch?: number, patient?: boolean }} [options]
   * @returns {Promise<Answer | null>} null when the person has given up
   */
  return async function call(method, path, body, { key = false, ifMatch, patient = false } = {}) {
    const headers = { ...(key && { 'idempotency-key': randomUUID() }), ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }) };
    let unsure = false;
    for (let attempts = 1; ; attempts++) {
      const answer = await attempt(method, path, body, headers);
      const status = answer?.status ?? 0;
      const word = `${status}${answer?.body?.code ? ` ${answer.body.code}` : ''}`;
      if (answer) tally.answers.set(word, (tally.answers.get(word) ?? 0) + 1);
      if (answer && status < 500 && status !== 429) {
        if (answer.body?.code === 'idempotency-key-reused') tally.faults.push(`${method} ${path}: the same key and body were refused`);
        return { status, body: answer.body, attempts, unsure };
      }
      if (status >= 500 && (status !== 503 || !answer?.retryAfter)) tally.faults.push(`${method} ${path}: ${word} without a time to try again`);
      unsure ||= status !== 429;
      at = (at + 1) % urls.length;
      if (!patient && (stopped() || Math.random() < givesUp)) {
        tally.givenUp += 1;
        return null;
      }
      await wait(50 + Math.random() * Math.min(1000, 100 * attempts));
    }
  };
}

/**
 * Signs an invented person in, the way a demonstration does.
 * @param {ReturnType<typeof stubbornCaller>} call
 * @param {import('./invented-union.mjs').Invented} person
 */
export async function signInOn(call, person) {
  const answer = await call('POST', '/demonstration/sign-in', { accountId: person.id, audience: person.audience }, { patient: true });
  if (answer?.status !== 204) throw new Error(`${person.name} could not sign in: ${answer?.status} ${JSON.stringify(answer?.body)}`);
}
