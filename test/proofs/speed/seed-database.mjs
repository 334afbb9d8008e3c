import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { begunAt, EVENTS_A_CASE } from './seeded-case.mjs';
import { historySql } from './seeded-history.mjs';
import { peopleSql } from './seeded-people.mjs';
import { sizesOf, YEARS } from './seeded-union.mjs';

/** The tables that grow with the cases: their indexes are made when the rows are in. */
const LARGE = ['event_log', 'deliveries', 'follow_ups', 'answers', 'cases', 'messages', 'mails', 'notices', 'notes', 'checks', 'accounts'];

/**
 * Fills a migrated database without cases. Answers how it went.
 * @param {{ ownerUrl: string, masterKey: Buffer, cases: number, threads?: number, say?: (line: string) => void }} options
 * @returns {Promise<{ cases: number, rows: number, seconds: number, rate: number, sizes: import('./seeded-union.mjs').Sizes }>}
 */
export async function seedDatabase({ ownerUrl, masterKey, cases, threads = 3, say = () => undefined }) {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const sizes = sizesOf(cases);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'samtalsstod-seed' });
  await owner.connect();
  try {
    await owner.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 1; select set_config('app.audience', 'system', false)`);
    const { rows: [there] } = await owner.query('select exists (select 1 from cases) or exists (select 1 from units) as something');
    if (there.something) throw new Error('There are units or cases in this database already: seed an empty one');
    const now = Date.now();
    const indexes = await dropIndexes(owner);
    for (const sql of peopleSql(sizes, new Date(now).toISOString())) await owner.query(sql);
    say(`${sizes.branches + sizes.sections + 2} units, ${sizes.workplaces} workplaces, ${sizes.members} members, ${sizes.reps} reps: ${seconds().toFixed(1)} s`);
    await copyCases({ ownerUrl, masterKey, sizes, now, threads, firstOfYear: firstOfYears(cases, now) }, (done) =>
      say(`${done} of ${cases} cases, ${seconds().toFixed(0)} s, ${Math.round(done / seconds())} a second`));
    await inParallel(ownerUrl, historySql(cases * EVENTS_A_CASE));
    say(`what follows from events: ${seconds().toFixed(1)} s`);
    await inParallel(ownerUrl, indexes);
    say(`indexes: ${seconds().toFixed(1)} s`);
    await finish(owner, cases, now);
    const took = seconds();
    if (cases >= 10_000) {
      await owner.query('select report.keep_figures(now())'); // as the worker does for so many
      say(`figures of the reports, counted: ${(seconds() - took).toFixed(0)} s`);
    }
    const { rows: [{ rows }] } = await owner.query(`select sum(reltuples)::bigint as rows from pg_class where relname = any($1)`, [[...LARGE, 'sealing_keys', 'talks_told']]);
    return { cases, rows: Number(rows), seconds: took, rate: Math.round(cases / took), sizes };
  } finally {
    await owner.end();
  }
}

/** Plain and unique ones, and keys that no other table holds on to; with how to make them again, the largest table's first. */
async function dropIndexes(/** @type {pg.Client} */ owner) {
  const { rows: keys } = await owner.query(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
     from pg_constraint c where c.conrelid = any($1::regclass[]) and c.contype in ('p', 'u')
       and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.confrelid = c.conrelid)`, [LARGE]);
  const { rows: plain } = await owner.query(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`, [LARGE]);
  const all = [...keys, ...plain];
  for (const { drop } of all) await owner.query(drop);
  const place = (/** @type {string} */ sql) => LARGE.findIndex((table) => sql.includes(` ${table} `) || sql.includes(`.${table} `));
  return all.map(({ make }) => /** @type {string} */ (make)).sort((a, b) => place(a) - place(b));
}

/** Two at a time, in their order. */
async function inParallel(/** @type {string} */ ownerUrl, /** @type {string[]} */ statements) {
  const left = statements.values();
  await Promise.all([0, 1].map(async () => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(`set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 0; set max_parallel_workers_per_gather = 0; set synchronous_commit = off;
      set session_replication_role = replica`);
    for (const sql of left) await client.query(sql);
    await client.end();
  }));
}

function copyCases(/** @type {{ ownerUrl: string, masterKey: Buffer, sizes: object, now: number, threads: number, firstOfYear: Map<number, number> }} */ given, /** @type {(done: number) => void} */ tell) {
  const next = new Int32Array(new SharedArrayBuffer(4));
  let done = 0;
  let told = performance.now();
  const work = () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seed-worker.mjs', import.meta.url), { workerData: { ...given, next } });
    worker.on('message', (n) => {
      done += n;
      if (performance.now() - told < 5000) return;
      told = performance.now();
      tell(done);
    });
    worker.on('error', reject).on('exit', (code) => (code ? reject(new Error(`a thread ended with ${code}`)) : resolve(undefined)));
  });
  return Promise.all(Array.from({ length: given.threads }, work));
}

/** Numbers begin anew each year. */
function firstOfYears(/** @type {number} */ cases, /** @type {number} */ now) {
  const years = new Map();
  const last = new Date(now).getUTCFullYear();
  for (let year = last - YEARS; year <= last; year += 1) {
    const from = Date.UTC(year, 0, 1);
    // the first index whose case can have begun in that year; open cases begin later than their place says
    let [low, high] = [0, cases];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begunAt(middle, cases, now) >= from) high = middle;
      else low = middle + 1;
    }
    years.set(year, Math.max(0, low - 2));
  }
  return years;
}

/** Sequences go on after what is there; the planner learns what there is; counters are worked out from the rows. */
async function finish(/** @type {pg.Client} */ owner, /** @type {number} */ cases, /** @type {number} */ now) {
  await owner.query(`select setval(pg_get_serial_sequence('event_log', 'id'), $1)`, [cases * EVENTS_A_CASE + EVENTS_A_CASE]);
  for (let year = new Date(now).getUTCFullYear() - YEARS; year <= new Date(now).getUTCFullYear(); year += 1) await owner.query(`select setval('case_number_${year}', $1)`, [cases + 1]);
  const { rows: [counter] } = await owner.query(`select to_regprocedure('recount_cases()') is not null as there`);
  if (counter.there) await owner.query('select recount_cases()');
  await owner.query('vacuum (analyze, parallel 0) cases, accounts, checks');
  await owner.query('analyze');
}
