import crypto from 'node:crypto';
import pg from 'pg';
import { appUrl } from '../../../apps/local/src/database.mjs';
import { actsOf } from './bench-acts.mjs';
import { createInSql } from './bench-create-sql.mjs';
import { signInPeople } from './bench-people.mjs';
import { findPgbench } from './bench-pgbench.mjs';
import { startBare, startOn } from './bench-product.mjs';
import { rowSecurityCost, rowSecurityOfPage } from './bench-row-security.mjs';
import { statementsOf } from './bench-statements.mjs';
import { closedLoop, middle, openLoop, round } from './load.mjs';
import { APP_PASSWORD } from './own-server.mjs';
import { megabytes, processorSeconds } from './processes.mjs';
import { queueSql } from './queue-sql.mjs';
import { sizesOf } from './seeded-union.mjs';

/** @typedef {{ seconds: number, rounds: number, connections: number[], only?: string[] }} Plan */
/** @typedef {import('./load.mjs').Measured & { cpuMs: number }} WithProcessor */

const WARM_S = 10;

/** From so many cases on, what a bench adds is little beside what is there. */
const LARGE = 100_000;

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody signed in, one session each. */
function signer(/** @type {pg.Client} */ owner) {
  /** @type {Map<string, Promise<{ cookie: string }>>} */
  const known = new Map();
  const signIn = async (/** @type {string} */ id) => {
    const token = crypto.randomBytes(32).toString('base64url');
    await owner.query(`insert into sessions (id, token_hash, account_id, audience, step, created_at, last_seen_at) values ($1, $2, $3, 'staff', 'signed-in', now(), now())`,
      [crypto.randomUUID(), crypto.createHash('sha256').update(token).digest(), id]);
    return { cookie: `samtalsstod_staff=${token}` };
  };
  return (/** @type {string} */ id) => {
    const before = known.get(id) ?? signIn(id);
    known.set(id, before);
    return before;
  };
}

/** A round of load with the processor time that the program itself took for each answer. */
async function measured(/** @type {{ pid: number }} */ program, /** @type {Parameters<typeof closedLoop>[0]} */ load) {
  const before = processorSeconds(program.pid);
  const out = await closedLoop(load);
  return { ...out, cpuMs: round((processorSeconds(program.pid) - before) * 1000 / Math.max(1, out.done)) };
}

/** Of several rounds the middle one in each figure. */
function merged(/** @type {WithProcessor[]} */ rounds) {
  const of = (/** @type {keyof WithProcessor} */ name) => middle(rounds.map((one) => Number(one[name])));
  const statuses = /** @type {Record<string, number>} */ ({});
  for (const one of rounds) for (const [status, n] of Object.entries(one.statuses)) statuses[status] = (statuses[status] ?? 0) + n;
  return { rate: of('rate'), p50: of('p50'), p95: of('p95'), p99: of('p99'), cpuMs: of('cpuMs'), statuses };
}

/**
 * Everything about one size.
 * @param {{ cases: number, ownerUrl: string, masterKey: Buffer, plan: Plan, tpcB: null | ((connections: number, seconds: number) => Promise<number>), say: (line: string) => void }} on
 */
export async function benchSize({ cases, ownerUrl, masterKey, plan, tpcB, say }) {
  const asApp = appUrl(ownerUrl, APP_PASSWORD);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  /** @type {{ stop(): Promise<void> }[]} */
  const programs = [];
  try {
    await owner.query('create extension if not exists pg_stat_statements');
    const people = await signInPeople(ownerUrl, cases);
    const acts = await actsOf(ownerUrl, people, signer(owner));
    const pages = [];
    for (const person of people.reps) pages.push({ person, ...(await queueSql(asApp, person)) });
    const api = await startOn('api', { ownerUrl, masterKey });
    programs.push(api.program);
    const bare = await startBare(ownerUrl, pages.map(({ person, begin, statements }) => ({ begin, statements, tokenHash: person.tokenHash.toString('hex') })));
    programs.push(bare.program);
    const { seconds, rounds } = plan;
    const bareAct = /** @type {import('./load.mjs').Act} */ ((connection, turn) => connection.send({ path: `/?page=${turn}` }));
    const wanted = Object.entries(acts).filter(([name]) => !plan.only || plan.only.includes(name));
    // as programs that have run for a while: what is asked often has been compiled
    await closedLoop({ port: bare.port, connections: 8, seconds: WARM_S, act: bareAct });
    await closedLoop({ port: api.port, connections: 8, seconds: WARM_S, act: acts.queue.act });
    const made = new Set(['ask', 'intake']);
    // pgbench takes in tens of thousands, all in one queue: a small union would be nothing else afterwards
    const create = tpcB && cases >= LARGE && wanted.some(([name]) => name === 'intake')
      ? await createInSql({ ownerUrl, masterKey, pgbench: findPgbench() ?? '', act: acts.intake.act, members: sizesOf(cases).members }) : null;
    // before anything is written: a small union would be another one afterwards
    const security = await rowSecurityCost({ ownerUrl, appUrl: asApp, pages });
    const ofPage = await rowSecurityOfPage({ ownerUrl, masterKey, port: api.port, act: acts.queue.act, seconds, rounds });
    const overload = await tooMuch({ ...api, act: acts.queue.act, seconds: seconds * 2, from: 0 });
    let turn = 0;
    /** @type {Record<string, any>} */
    const figures = {};
    for (const [key, { name, act }] of wanted) {
      await closedLoop({ port: api.port, connections: 4, seconds: Math.min(2, seconds), act, from: turn += 1000 });
      const statements = await statementsOf(owner, api.port, act, key.startsWith('report') ? 1 : 12);
      /** @type {Record<string, any>} */
      const at = {};
      for (const connections of plan.connections) {
        /** @type {WithProcessor[]} */ const ours = [];
        /** @type {WithProcessor[]} */ const theirs = [];
        /** @type {number[]} */ const tps = [];
        /** @type {number[]} */ const inSql = [];
        /** @type {number[]} */ const writes = [];
        /** @type {number[]} */ const bareWrites = [];
        for (let round_ = 0; round_ < rounds; round_ += 1) { // in turns, so that whatever else the machine does meets both
          ours.push(await measured(api.program, { port: api.port, connections, seconds, act, from: turn += 5000 }));
          if (key === 'queue') theirs.push(await measured(bare.program, { port: bare.port, connections, seconds, act: bareAct }));
          if (made.has(key) && tpcB) tps.push(await tpcB(connections, seconds));
          if (key === 'intake' && create) {
            inSql.push(await create.whole(connections, seconds));
            writes.push(await create.writes(connections, seconds));
            bareWrites.push(await create.bare(connections, seconds));
          }
        }
        at[connections] = { ...merged(ours), ...(theirs.length && { bare: merged(theirs) }), ...(tps.length && { tpcB: round(middle(tps)) }), ...(inSql.length && { inSql: round(middle(inSql)), writes: round(middle(writes)), bareWrites: round(middle(bareWrites)) }) };
      }
      figures[key] = { name, ...statements, at };
      say(`${name}: ${Object.entries(at).map(([n, { rate, p95 }]) => `${n}: ${rate}/s, p95 ${p95} ms`).join(' · ')}`);
    }
    create?.end();
    return { cases, figures, rowSecurity: { ...security, ofPage }, overload, memoryAfter: { api: megabytes(api.program.pid) } };
  } finally {
    for (const program of programs) await program.stop();
    await owner.end();
  }
}

/** Three times what it can do, as people come: what is done of what it could, what the rest is told, and what it takes in memory. */
async function tooMuch(/** @type {{ port: number, program: { pid: number }, act: import('./load.mjs').Act, seconds: number, from: number }} */ { port, program, act, seconds, from }) {
  const able = (await closedLoop({ port, connections: 32, seconds, act, from })).rate;
  let most = 0;
  const watch = setInterval(() => { most = Math.max(most, megabytes(program.pid)); }, 500);
  const under = await openLoop({ port, rate: able * 3, seconds, act, from });
  clearInterval(watch);
  const after = await closedLoop({ port, connections: 32, seconds, act, from });
  const base = (able + after.rate) / 2; // before and after: the machine does other things too
  return { able: round(base), offered: round(able * 3), goodput: round(under.rate / base), p95: under.p95, statuses: under.statuses, withoutRetryAfter: under.withoutRetryAfter, megabytes: most };
}

/** The same queue page over every size at once, in turns and at a rate all can bear, latency as people feel it. */
export async function sizesBesideEachOther(/** @type {{ databases: { cases: number, ownerUrl: string }[], masterKey: Buffer, plan: Plan }} */ { databases, masterKey, plan }) {
  const running = [];
  try {
    for (const { cases, ownerUrl } of databases) {
      const { reps } = await signInPeople(ownerUrl, cases);
      const act = /** @type {import('./load.mjs').Act} */ ((connection, turn) => connection.send({ path: '/api/cases', headers: { cookie: reps[turn % reps.length].cookie } }));
      running.push({ cases, act, ...(await startOn('api', { ownerUrl, masterKey })), p95: /** @type {number[]} */ ([]), p50: /** @type {number[]} */ ([]) });
    }
    for (const { port, act } of running) await closedLoop({ port, connections: 8, seconds: plan.seconds, act });
    for (let turn = 0; turn < plan.rounds * 3; turn += 1) {
      for (const one of running) {
        const { p50, p95 } = await openLoop({ port: one.port, rate: 20, seconds: plan.seconds, act: one.act, from: turn * 100 });
        one.p95.push(p95);
        one.p50.push(p50);
      }
    }
    return running.map(({ cases, p50, p95 }) => ({ cases, p50: middle(p50), p95: middle(p95) }));
  } finally {
    for (const { program } of running) await program.stop();
  }
}

const REST_MS = 60_000;
const PATIENCE_MS = 1_200_000;

/** What the product holds a minute after many have used it: api, worker and every process of the database server, what they share once. */
export async function idleMemory(/** @type {{ cases: number, ownerUrl: string, masterKey: Buffer, postgresPid?: number, say: (line: string) => void }} */ { cases, ownerUrl, masterKey, postgresPid, say }) {
  const api = await startOn('api', { ownerUrl, masterKey });
  const worker = await startOn('worker', { ownerUrl, masterKey });
  const parts = () => {
    const found = { api: megabytes(api.program.pid), worker: megabytes(worker.program.pid), postgres: postgresPid ? megabytes(postgresPid) : null };
    return { ...found, together: found.api + found.worker + (found.postgres ?? 0) };
  };
  try {
    await caughtUp(ownerUrl, say);
    const { reps } = await signInPeople(ownerUrl, cases);
    await closedLoop({ port: api.port, connections: 32, seconds: 10, act: (connection, turn) => connection.send({ path: '/api/cases', headers: { cookie: reps[turn % reps.length].cookie } }) });
    const afterLoad = parts();
    await wait(REST_MS);
    return { cases, afterLoad, ...parts() };
  } finally {
    await worker.program.stop();
    await api.program.stop();
  }
}

/** Seeded events are sealed and heard first, and what an earlier bench left: until then the worker is not at rest. */
async function caughtUp(/** @type {string} */ ownerUrl, /** @type {(line: string) => void} */ say) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const begun = Date.now(); ;) {
      const { rows: [{ unsealed, owed }] } = await owner.query(`select (select count(*)::int from unsealed_events) as unsealed,
        (select count(*)::int from outbox) + (select count(*)::int from deliveries where done_at is null) as owed`);
      if (!unsealed && !owed) return;
      if (Date.now() - begun > PATIENCE_MS) throw new Error(`the worker has ${unsealed} events to seal and ${owed} deliveries to make left: bench with --fresh`);
      say(`before it is at rest the worker has ${unsealed} events to seal and ${owed} deliveries to make`);
      await wait(10_000);
    }
  } finally {
    await owner.end();
  }
}
