import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withClient } from '../../../apps/local/src/database.mjs';
import { startRunningProduct } from '../running-product.mjs';
import { apiRun } from './api-run.mjs';
import { declared } from './declared.mjs';
import { dump, keepJobs } from './dump.mjs';
import { finder } from './finder.mjs';
import { lookout } from './look.mjs';
import { mailedToken, settle } from './people.mjs';
import { CANARIES, planted, secret } from './planted.mjs';
import { awayDatabase, brokenDatabase, mailDown, refusals } from './provoke.mjs';
import { newTraces } from './visitor.mjs';

/** @typedef {import('../running-product.mjs').RunningProduct} RunningProduct */
/**
 * @typedef {{ product: RunningProduct, union: import('./people.mjs').SmallUnion, cast: import('./provoke.mjs').Cast, traces: import('./visitor.mjs').Traces,
 *   temporary: string }} Stage
 * @typedef {{ looked: Record<string, number>, leaks: import('./look.mjs').Leak[], canaries: number }} Finding
 * @typedef {(it: ReturnType<typeof lookout>) => void} Look
 */

/**
 * Lives through the product with planted strings in every field, and provokes every kind of failure.
 * @param {{ browser?: (stage: Stage) => Promise<Look>, tell?: (line: string) => void, env?: Record<string, string> }} [options]
 *   `browser` lives through it in a browser too, and answers how to look at what that has left
 * @returns {Promise<Stage & { refused: Record<string, number[]>, look(): Promise<Finding>, stop(): Promise<void> }>}
 */
export async function liveThrough({ browser, tell = () => undefined, env = {} } = {}) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-canary-'));
  // the server is killed on the way: what it has said yes to must be there when it returns
  const product = await startRunningProduct({ durable: false, settings: { synchronous_commit: 'on' }, env: { DEMONSTRATION: '0', TMPDIR: temporary, ...env } });
  const stop = async () => {
    await product.stop();
    fs.rmSync(temporary, { recursive: true, force: true });
  };
  try {
    tell('the product runs');
    await keepJobs(product.ownerUrl);
    const traces = newTraces();
    const union = await settle(product.ownerUrl);
    const stage = { product, union, traces, temporary, cast: await apiRun(product, union, traces) };
    tell('lived through over the API');
    const lookAtBrowser = await browser?.(stage);
    if (browser) tell('lived through in the browser');
    const refused = {
      'what cannot be accepted': await refusals(product, stage.cast, traces), 'a broken database': await brokenDatabase(product, stage.cast, union),
      'no database': await awayDatabase(product, stage.cast),
    };
    await mailDown(product, traces);
    await mailedToken(product, planted.email.invited, traces);
    await Promise.all([...product.apis, ...product.workers].map((program) => program.stop()));
    tell('every failure provoked');
    return { ...stage, refused, stop, look: () => lookEverywhere(stage, lookAtBrowser) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What was planted, and what the run itself brought to light. */
function secretsOf(/** @type {Stage} */ { product, traces }) {
  const { MASTER_KEY = '', DATABASE_URL = '' } = product.env;
  const own = [['the master key', MASTER_KEY], ['the app role’s password', new URL(DATABASE_URL).password], ['the owner’s password', new URL(product.ownerUrl).password]];
  const requests = traces.requests.map((value, n) => /** @type {const} */ ({ id: `request ${n + 1}`, kind: 'request', value, words: [] }));
  return [...[...own, ...traces.secrets].map(([id = '', value = '']) => secret(id, value)), ...requests];
}

/** @returns {Promise<Finding>} */
async function lookEverywhere(/** @type {Stage} */ stage, /** @type {Look | undefined} */ lookAtBrowser) {
  const { product, traces, temporary } = stage;
  const canaries = [...CANARIES, ...secretsOf(stage)];
  const it = lookout(finder(canaries));
  const readable = it.lookAtDump(await dump(product.ownerUrl), await declared());
  await withClient(product.ownerUrl, (db) => db.query('checkpoint')); // so that the files hold what the tables hold
  it.look('PostgreSQL’s log', 'server.log', product.postgres.log());
  it.lookUnder('process logs', path.join(product.dir, 'log'));
  it.look('addresses', 'asked for', traces.addresses.join('\n'));
  await it.lookAtMail(path.join(product.dir, 'mailbox'));
  it.lookUnder('database files', path.join(product.dir, 'postgres'), ({ id }) => readable.has(id));
  it.lookUnder('temporary files', temporary);
  lookAtBrowser?.(it);
  return { looked: Object.fromEntries(it.looked), leaks: it.leaks, canaries: canaries.length };
}
