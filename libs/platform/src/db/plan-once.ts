import { createHash } from 'node:crypto';
import pg from 'pg';

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown;

const STATEMENT = /^[\s(]*(select|with|insert|update|delete)\b/i;

/**
 * Lets PostgreSQL keep its plan of each statement. Under row security planning takes several times as long as running,
 * and a load runs the same few hundred statements some hundred thousand times.
 */
export function planOnce(): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function planned(this: unknown, text, values, done) {
    if (typeof text !== 'string' || !STATEMENT.test(text)) return query.call(this, text, values, done);
    return query.call(this, { name: createHash('md5').update(text).digest('hex'), text, values }, done);
  };
}
