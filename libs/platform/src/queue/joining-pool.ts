import pg from 'pg';
import { CalmClient } from '../db/calm-client.js';
import { scopes } from '../db/db.js';
import { isDatabaseAway } from '../problem/problem-of.js';

/** BullMQ asks again at once when the database answers that it is starting: without a pause, hundreds of times a second. */
const AWAY_MS = 250;

const ENQUEUE = /\b(add_job|add_jobs_bulk|add_flow)\(/;

/**
 * A pg.Pool for BullMQ whose enqueue statements join the caller's open transaction:
 * the job becomes visible (and workers are told) at COMMIT, and is gone with ROLLBACK.
 */
export function createJoiningPool(url: string, max = 20): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url, max, keepAlive: true, connectionTimeoutMillis: 5000, application_name: 'samtalsstod-queue', Client: CalmClient,
    options: '-c search_path=bullmq -c statement_timeout=15000 -c lock_timeout=5000',
  });
  pool.on('error', () => undefined); // without a listener a dropped idle client ends the process
  return new Proxy(pool, {
    get(target, key) {
      if (key === 'query') {
        return async (text: unknown, params?: unknown[]) => {
          const runner = scopes.getStore()?.runner;
          if (runner && typeof text === 'string' && ENQUEUE.test(text))
            return { rows: (await runner.query(text.replace(ENQUEUE, 'bullmq.$1('), params as never)) as unknown[] };
          return slowly(target.query(text as string, params as never));
        };
      }
      if (key === 'connect') return () => slowly(target.connect());
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

async function slowly<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (e) {
    if (isDatabaseAway(e)) await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    throw e;
  }
}
