import pg from 'pg';
import { appUrl } from '../../../apps/local/src/database.mjs';
import { startOn } from './bench-product.mjs';
import { closedLoop, middle, round } from './load.mjs';
import { APP_PASSWORD } from './own-server.mjs';
import { beginAs } from './queue-sql.mjs';

/** A program is as fast as it gets once its code has been compiled. */
const WARM_S = 5;
const SEES_ALL = 'bench_sees_all';

/**
 * What row security costs: the queue page's statements, prepared, as the app role and as a superuser, whom no policy holds, in turns.
 * @param {{ ownerUrl: string, appUrl: string, pages: { person: import('./bench-people.mjs').Person, statements: { text: string, values: unknown[] }[] }[], rounds?: number }} on
 */
export async function rowSecurityCost({ ownerUrl, appUrl, pages, rounds = 150 }) {
  const clients = [ownerUrl, appUrl].map((url) => new pg.Client({ connectionString: url, options: '-c plan_cache_mode=force_generic_plan' }));
  /** @type {Map<string, string>} */
  const names = new Map(); // an empty page asks for less
  const nameOf = (/** @type {string} */ text) => names.get(text) ?? (names.set(text, `q${names.size}`), `q${names.size - 1}`);
  /** @type {number[][]} */
  const times = [[], []];
  try {
    for (const client of clients) await client.connect();
    for (let turn = 0; turn < rounds * 2; turn += 1) {
      const page = pages[(turn >> 1) % pages.length];
      const client = clients[turn % 2];
      await client.query(beginAs(page.person));
      const from = performance.now();
      for (const { text, values } of page.statements) await client.query({ name: nameOf(text), text, values });
      if (turn >= 8) times[turn % 2].push(performance.now() - from); // the first are planned
      await client.query('rollback');
    }
  } finally {
    for (const client of clients) await client.end();
  }
  const [without, withIt] = times.map(middle);
  return { without: round(without), with: round(withIt), cost: round(withIt / without - 1) };
}

/**
 * The same as people meet it: queue pages a second from the product as it is, and from one whose database role no policy holds, in turns.
 * @param {{ ownerUrl: string, masterKey: Buffer, port: number, act: import('./load.mjs').Act, seconds: number, rounds: number }} on
 */
export async function rowSecurityOfPage({ ownerUrl, masterKey, port, act, seconds, rounds }) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`do $$ begin create role ${SEES_ALL} login bypassrls password '${APP_PASSWORD}' in role samtalsstod_app; exception when duplicate_object then null; end $$`).finally(() => owner.end());
  const url = new URL(appUrl(ownerUrl, APP_PASSWORD));
  url.username = SEES_ALL;
  const open = await startOn('api', { ownerUrl, masterKey, env: { DATABASE_URL: url.href } });
  /** @type {number[][]} */
  const rates = [[], []];
  try {
    for (const each of [open.port, port]) await closedLoop({ port: each, connections: 8, seconds: WARM_S, act });
    for (let turn = 0; turn < rounds * 2; turn += 1) {
      rates[turn % 2].push((await closedLoop({ port: turn % 2 ? port : open.port, connections: 8, seconds, act, from: turn * 1000 })).rate);
    }
  } finally {
    await open.program.stop();
  }
  const [without, withIt] = rates.map(middle);
  return { without, with: withIt, cost: round(without / withIt - 1) };
}
