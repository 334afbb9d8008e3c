import pg from 'pg';
import { beginAs } from './queue-sql.mjs';
import { round } from './load.mjs';

/**
 * What row security costs: the queue page's statements, prepared, as the app role and as a superuser, whom no policy holds, in turns.
 * @param {{ ownerUrl: string, appUrl: string, pages: { person: import('./bench-people.mjs').Person, statements: { text: string, values: unknown[] }[] }[], rounds?: number }} on
 */
export async function rowSecurityCost({ ownerUrl, appUrl, pages, rounds = 40 }) {
  const clients = [ownerUrl, appUrl].map((url) => new pg.Client({ connectionString: url, options: '-c plan_cache_mode=force_generic_plan' }));
  /** @type {number[][]} */
  const times = [[], []];
  try {
    for (const client of clients) await client.connect();
    for (let turn = 0; turn < rounds * 2; turn += 1) {
      const page = pages[(turn >> 1) % pages.length];
      const client = clients[turn % 2];
      await client.query(beginAs(page.person));
      const from = performance.now();
      for (const [i, { text, values }] of page.statements.entries()) await client.query({ name: `q${i}`, text, values });
      if (turn >= 8) times[turn % 2].push(performance.now() - from); // the first are planned
      await client.query('rollback');
    }
  } finally {
    for (const client of clients) await client.end();
  }
  const [without, withIt] = times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
  return { without: round(without), with: round(withIt), cost: round(withIt / without - 1) };
}
