// One thread of a seeding: makes the rows of its cases, sealed under each case's own key, and copies them in.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ROOT } from '../../../apps/local/src/root.mjs';
import { fastSealing } from './fast-sealing.mjs';
import { COLUMNS, tellCase } from './seeded-case.mjs';

const built = (/** @type {string} */ file) => import(pathToFileURL(path.join(ROOT, 'dist', file)).href);
const { urgencyOf } = await built('libs/cases/src/domain/urgency.js');
const { swedishCalendar } = await built('libs/platform/src/calendar/index.js');

const AT_ONCE = 250;
const { ownerUrl, masterKey, now, sizes, firstOfYear, next } = workerData;
const master = Buffer.from(masterKey);
const { seal, random } = fastSealing();

const client = new pg.Client({ connectionString: ownerUrl, application_name: 'samtalsstod-seed' });
await client.connect();
// no foreign keys looked up and nothing announced row by row: the rows are made to agree, and counters are worked out at the end
await client.query(`set session_replication_role = replica; set synchronous_commit = off; select set_config('app.audience', 'system', false)`);

/** @param {string} table @param {string} rows */
const copy = (table, rows) => new Promise((resolve, reject) => {
  const stream = client.query(copyFrom(`copy ${table} (${COLUMNS[table]}) from stdin`));
  stream.on('error', reject).on('finish', resolve);
  stream.end(Buffer.from(rows, 'utf8'));
});

let writing = Promise.resolve();
const write = async (/** @type {{ table: string, rows: string }[]} */ parts) => { for (const { table, rows } of parts) await copy(table, rows); };

const about = {
  now, sizes, firstOfYear,
  seal,
  newKey: (/** @type {string} */ id) => {
    const key = random(32);
    return { key, wrapped: seal(master, `sealing_keys.wrapped:${id}`, key) };
  },
  actBy: (/** @type {object} */ facts) => urgencyOf(facts, swedishCalendar).actBy,
};

/** Threads take the next piece when they are free, so that none waits for another. */
for (let from = Atomics.add(next, 0, AT_ONCE); from < sizes.cases; from = Atomics.add(next, 0, AT_ONCE)) {
  const until = Math.min(sizes.cases, from + AT_ONCE);
  /** @type {Record<string, string>} */
  const rows = Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, '']));
  const to = Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, (/** @type {string} */ row) => { rows[table] += `${row}\n`; }]));
  for (let n = from; n < until; n += 1) tellCase({ n, ...about }, to);
  const written = Object.entries(rows).filter(([, text]) => text).map(([table, text]) => ({ table, rows: text }));
  await writing; // one piece is being copied while the next is made
  writing = write(written);
  parentPort?.postMessage(until - from);
}
await writing;
await client.end();
