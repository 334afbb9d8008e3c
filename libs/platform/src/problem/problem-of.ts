import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';

const code = (e: unknown): string => String((e as { code?: unknown })?.code ?? '');

/** PostgreSQL cannot be reached, is stopping or starting, or gave up waiting: worth trying again. */
export function isDatabaseAway(e: unknown): boolean {
  const text = (e as Error)?.message ?? '';
  return /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|08|57P0|53300|40001|40P01|55P03)/.test(code(e))
    || /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|terminating connection|connection timeout|not (currently|yet) accepting connections/i.test(text);
}

const NAMES: Record<number, string> = {
  400: 'bad-request', 401: 'not-signed-in', 403: 'not-permitted', 404: 'not-found', 405: 'method-not-allowed', 413: 'too-large',
  415: 'unsupported-media-type', 429: 'too-many-requests', 503: 'try-again',
};

/** Whatever was thrown, as a problem; null when nobody foresaw it (500). */
export function problemOf(e: unknown): Problem | null {
  if (e instanceof Problem) return e;
  const cause = (e as { driverError?: unknown })?.driverError ?? e;
  if (isDatabaseAway(cause)) return new Problem(503, 'try-again', { retryAfter: 5 });
  if (/^(22021|22P05|22P02|22003|22007|22008)$/.test(code(cause))) return new Problem(422, 'invalid', { errors: [] }); // text or number no column can hold
  const status = e instanceof HttpException ? e.getStatus() : Number((e as { statusCode?: number })?.statusCode);
  return status >= 400 && status < 500 || status === 503 ? new Problem(status, NAMES[status] ?? 'bad-request') : null;
}
