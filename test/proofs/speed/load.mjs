import { HttpConnection } from './http-connection.mjs';

/**
 * @typedef {(connection: HttpConnection, turn: number) => Promise<{ status: number, head: string }>} Act one thing a person does
 * @typedef {{ done: number, seconds: number, rate: number, p50: number, p95: number, p99: number, statuses: Record<string, number>, withoutRetryAfter: number }} Measured
 */

/**
 * As fast as so many connections go, each waiting for its answer. `turn` grows by one with every call, over all rounds.
 * @param {{ port: number, connections: number, seconds: number, act: Act, from?: number }} load
 * @returns {Promise<Measured>}
 */
export async function closedLoop({ port, connections, seconds, act, from = 0 }) {
  const book = ledger();
  let turn = from;
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => {
    const connection = new HttpConnection(port);
    while (performance.now() - begun < seconds * 1000) {
      const sent = performance.now();
      await book.keep(act(connection, turn++), sent);
    }
    connection.close();
  }));
  return book.close(begun);
}

/**
 * So many a second whatever the server does, as people come; latency counts from the moment it was wanted.
 * @param {{ port: number, rate: number, seconds: number, act: Act, from?: number }} load
 * @returns {Promise<Measured>}
 */
export async function openLoop({ port, rate, seconds, act, from = 0 }) {
  const book = ledger();
  /** @type {HttpConnection[]} */
  const idle = [];
  const under = [];
  const begun = performance.now();
  for (let n = 0; n < rate * seconds;) {
    const due = Math.min(rate * seconds, Math.floor((performance.now() - begun) / 1000 * rate) + 1);
    for (; n < due; n += 1) {
      const connection = idle.pop() ?? new HttpConnection(port);
      under.push(book.keep(act(connection, from + n), begun + n / rate * 1000).then(() => idle.push(connection)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(under);
  const out = book.close(begun);
  for (const connection of idle) connection.close();
  return out;
}

function ledger() {
  /** @type {number[]} */ const times = [];
  /** @type {Record<string, number>} */ const statuses = {};
  let withoutRetryAfter = 0;
  return {
    async keep(/** @type {Promise<{ status: number, head: string }>} */ answer, /** @type {number} */ from) {
      const { status, head } = await answer.catch(() => ({ status: 0, head: '' }));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 200 && status < 300) times.push(performance.now() - from);
      if (status === 503 && !/\r\nretry-after:/i.test(head)) withoutRetryAfter += 1;
    },
    close(/** @type {number} */ begun) {
      const seconds = (performance.now() - begun) / 1000;
      times.sort((a, b) => a - b);
      const at = (/** @type {number} */ share) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN);
      return { done: times.length, seconds: round(seconds), rate: round(times.length / seconds), p50: at(0.5), p95: at(0.95), p99: at(0.99), statuses, withoutRetryAfter };
    },
  };
}

export const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
export const middle = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1];
