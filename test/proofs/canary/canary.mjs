import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
/** @typedef {{ product: RunningProduct, union: import('./people.mjs').SmallUnion, cast: import('./provoke.mjs').Cast, traces: import('./visitor.mjs').Traces, temporary: string }} Stage */
/** @typedef {{ looked: Map<string, number>, leaks: import('./look.mjs').Leak[], canaries: number, refused: Record<string, number[]> }} Finding */

/**
 * Lives through the product with planted strings in every field, provokes every kind of failure, and looks for the strings wherever
 * they must not be.
 * @param {{ browser?: (stage: Stage, look: ReturnType<typeof lookout>['look']) => Promise<(() => void)[]>, tell?: (line: string) => void, meanwhile?: (stage: Stage) => Promise<void>,
 *   env?: Record<string, string> }} [options] `browser` lives through it in a browser too, and answers what is to be looked at afterwards;
 *   `meanwhile` lets a test leak on purpose
 * @returns {Promise<Finding>}
 */
export async function canary({ browser, tell = () => undefined, meanwhile, env = {} } = {}) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-canary-'));
  const product = await startRunningProduct({ durable: false, settings: { synchronous_commit: 'on' }, env: { DEMONSTRATION: '0', TMPDIR: temporary, ...env } });
  try {
    tell('the product runs');
    await keepJobs(product.ownerUrl);
    const traces = newTraces();
    const union = await settle(product.ownerUrl);
    const cast = await apiRun(product, union, traces);
    tell('lived through over the API');
    const stage = { product, union, cast, traces, temporary };
    /** @type {[string, string | Buffer][]} */
    const seenInBrowser = [];
    const later = await browser?.(stage, (where, what, content) => { seenInBrowser.push([`${where}\t${what}`, content]); }) ?? [];
    if (browser) tell('lived through in the browser');
    const refused = {
      'what cannot be accepted': await refusals(product, cast, traces), 'a broken database': await brokenDatabase(product, cast, union),
      'no database': await awayDatabase(product, cast),
    };
    await mailDown(product, traces);
    await mailedToken(product, planted.email.invited, traces);
    await meanwhile?.(stage);
    tell('every failure provoked');

    const { MASTER_KEY = '', DATABASE_URL } = product.env;
    traces.secrets.set('the master key', MASTER_KEY).set('the app role’s password', new URL(DATABASE_URL ?? '').password)
      .set('the owner’s password', new URL(product.ownerUrl).password);
    const canaries = [...CANARIES, ...[...traces.secrets].map(([id, value]) => secret(id, value))];
    const it = lookout(finder(canaries));
    const readable = it.lookAtDump(await dump(product.ownerUrl), await declared());
    await Promise.all([...product.apis, ...product.workers].map((program) => program.stop()));
    it.look('PostgreSQL’s log', 'server.log', product.postgres.log());
    await product.postgres.stop();
    it.lookUnder('process logs', path.join(product.dir, 'log'));
    it.look('addresses', 'requests', traces.addresses.join('\n'));
    await it.lookAtMail(path.join(product.dir, 'mailbox'));
    it.lookUnder('database files', path.join(product.dir, 'postgres'), ({ id }) => readable.has(id));
    it.lookUnder('temporary files', temporary);
    for (const [place, content] of seenInBrowser) it.look(place.split('\t')[0] ?? '', place.split('\t')[1] ?? '', content);
    for (const look of later) look();
    tell('looked everywhere');
    return { looked: it.looked, leaks: it.leaks, canaries: canaries.length, refused };
  } finally {
    await product.stop();
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}
