import pg from 'pg';
import { copyCases } from './seed-copy.mjs';
import { indexAndAnalyze } from './seed-indexes.mjs';
import { EVENTS_A_CASE } from './seeded-events.mjs';
import { begunAt } from './seeded-facts.mjs';
import { peopleSql, workplaceChecksSql } from './seeded-people.mjs';
import { TABLES } from './seeded-tables.mjs';
import { sizesOf, YEARS } from './seeded-union.mjs';

/**
 * Fills a migrated database without cases. Answers how it went.
 * @param {{ ownerUrl: string, masterKey: Buffer, cases: number, threads?: number, say?: (line: string) => void }} options
 * @returns {Promise<{ cases: number, rows: number, seconds: number, rate: number, sizes: import('./seeded-union.mjs').Sizes }>}
 */
export async function seedDatabase({ ownerUrl, masterKey, cases, threads = 2, say = () => undefined }) {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const sizes = sizesOf(cases);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'samtalsstod-seed' });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = replica; set synchronous_commit = off; select set_config('app.audience', 'system', false)`);
    const { rows: [there] } = await owner.query('select exists (select 1 from cases) or exists (select 1 from units) as something');
    if (there.something) throw new Error('There are units or cases in this database already: seed an empty one');
    const now = Date.now();
    const at = new Date(now).toISOString();
    let told = performance.now();
    const people = async () => {
      await owner.query(`update pg_index set indisready = false, indisvalid = false where indrelid = 'accounts'::regclass`);
      for (const sql of peopleSql(sizes, at)) await owner.query(sql);
      say(`${sizes.branches + sizes.sections + 2} units, ${sizes.workplaces} workplaces, ${sizes.members} members, ${sizes.reps} reps: ${seconds().toFixed(1)} s`);
    };
    await Promise.all([people(), copyCases({ ownerUrl, masterKey, sizes, now, threads, firstOfYear: firstOfYears(cases, now) }, (done) => {
      if (performance.now() - told < 5000) return;
      told = performance.now();
      say(`${done} of ${cases} cases, ${seconds().toFixed(0)} s, ${Math.round(done / seconds())} a second`);
    })]);
    await owner.query(workplaceChecksSql(at));
    say(`all rows: ${seconds().toFixed(1)} s`);
    await indexAndAnalyze(ownerUrl);
    say(`indexes, and what the planner wants to know: ${seconds().toFixed(1)} s`);
    await finish(owner, cases, now);
    const took = seconds();
    say(`${cases} cases: ${took.toFixed(1)} s, ${Math.round(cases / took)} a second`);
    const { rows: [{ rows }] } = await owner.query(`select sum(reltuples)::bigint as rows from pg_class where relname = any($1)`, [[...TABLES, 'accounts']]);
    return { cases, rows: Number(rows), seconds: took, rate: Math.round(cases / took), sizes };
  } finally {
    await owner.end();
  }
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

/** Sequences go on after what is there; counters are worked out from the rows. */
async function finish(/** @type {pg.Client} */ owner, /** @type {number} */ cases, /** @type {number} */ now) {
  await owner.query(`select setval(pg_get_serial_sequence('event_log', 'id'), $1)`, [cases * EVENTS_A_CASE + EVENTS_A_CASE]);
  for (let year = new Date(now).getUTCFullYear() - YEARS; year <= new Date(now).getUTCFullYear(); year += 1) await owner.query(`select setval('case_number_${year}', $1)`, [cases + 1]);
  await owner.query('select recount_cases()');
}
