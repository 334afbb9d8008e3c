import pg from 'pg';
import { CalmClient } from './calm-client.js';

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown;

const STATEMENT = /^[\s(]*(select|with|insert|update|delete)\b/i;
/** A text that is new with every call (a list of as many placeholders as there are values) must not fill a connection's memory. */
const MOST = 400;

const names = new Map<string, string>();

/** Statements beyond the first so many are planned every time, as without a name. */
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST && STATEMENT.test(text)) names.set(text, name = `s${names.size}`);
  return name;
}

/**
 * A connection that lets PostgreSQL keep its plan of each statement. Under row security planning takes several times as long as
 * running, and a program runs the same few hundred statements for as long as it lives. A new connection begins anew by itself.
 */
export class PlannedClient extends CalmClient {
  declare query: pg.Client['query'];
}

const { query } = pg.Client.prototype as unknown as { query: Query };
(PlannedClient.prototype as unknown as { query: Query }).query = function planned(this: unknown, text, values, done) {
  const name = typeof text === 'string' ? nameOf(text) : undefined;
  if (!name) return query.call(this, text, values, done);
  if (typeof values === 'function') return query.call(this, { name, text }, values);
  return query.call(this, { name, text, values }, done);
};
