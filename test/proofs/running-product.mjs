// The product as it runs in earnest: api, worker and PostgreSQL as processes of their own, from dist. Any of them may be killed.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appUrl, ensureDatabase } from '../../apps/local/src/database.mjs';
import { portFrom } from '../../apps/local/src/free-port.mjs';
import { startMailbox } from '../../apps/local/src/mailbox.mjs';
import { ROOT } from '../../apps/local/src/root.mjs';
import { runNode } from '../../apps/local/src/run.mjs';
import { mortalPostgres } from './mortal-postgres.mjs';
import { mortalProgram } from './mortal-program.mjs';

/**
 * @typedef {import('./mortal-program.mjs').MortalProgram} MortalProgram
 * @typedef {import('./mortal-postgres.mjs').MortalPostgres} MortalPostgres
 * @typedef {{ url: string, urls: string[], ownerUrl: string, appUrl: string, dir: string, env: Record<string, string>, postgres: MortalPostgres,
 *   mailbox: import('../../apps/local/src/mailbox.mjs').Mailbox, apis: MortalProgram[], workers: MortalProgram[], stop(): Promise<void> }} RunningProduct
 */

/** Below the ports that outgoing connections take: a killed api must find its own free when it comes back. */
const someLowPort = () => portFrom(12_000 + crypto.randomInt(18_000));

const BUILT = ['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js', 'dist/migrations/run.js'];

/**
 * Starts it on an empty, migrated database in a folder of its own under the temporary directory; stop() removes all of it.
 * @param {{ apis?: number, workers?: number, settings?: Record<string, string | number>, env?: Record<string, string>,
 *   nodeArgs?: string[], durable?: boolean, returns?: boolean }} [options]
 *   `settings` for PostgreSQL (fsync is on unless `durable` is false); `env` and `nodeArgs` for api and worker; `returns` starts a program
 *   that ended by itself again, as whoever runs it in earnest would
 * @returns {Promise<RunningProduct>}
 */
export async function startRunningProduct({ apis = 1, workers = 1, settings = {}, env: more = {}, nodeArgs = [], durable = true, returns = false } = {}) {
  const missing = BUILT.filter((file) => !fs.existsSync(path.join(ROOT, file)));
  if (missing.length) throw new Error(`not built: ${missing.join(', ')} (npm run build)`);
  /** @type {(() => unknown)[]} */
  const endings = []; // last first, also when the start fails half-way
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-running-'));
    fs.chmodSync(dir, 0o711); // the database's account must get through
    endings.push(() => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
    const mailbox = await startMailbox({ dir: path.join(dir, 'mailbox') });
    endings.push(() => mailbox.stop());
    const unsafe = durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
    const postgres = mortalPostgres({ dir: path.join(dir, 'postgres'), port: await someLowPort(), settings: { ...unsafe, ...settings } });
    endings.push(() => postgres.stop());
    await postgres.start();
    const ownerUrl = await ensureDatabase(postgres.serverUrl, 'samtalsstod');
    const asApp = appUrl(ownerUrl, crypto.randomBytes(16).toString('hex'));
    const ports = [];
    while (ports.length < apis) ports.push(await someLowPort());
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const env = {
      NODE_ENV: 'production', DATABASE_URL: asApp, SMTP_URL: mailbox.url, MAILBOX_DIR: path.join(dir, 'mailbox'), DEMONSTRATION: '1',
      PUBLIC_URL: urls[0] ?? 'http://127.0.0.1:3000', MASTER_KEY: crypto.randomBytes(32).toString('base64'), ...more,
    };
    await runNode(['dist/migrations/run.js'], { env: { ...env, DATABASE_OWNER_URL: ownerUrl } });
    const program = (/** @type {string} */ name, /** @type {string} */ main, /** @type {Record<string, string>} */ own = {}) => mortalProgram({
      name, args: [...nodeArgs, `dist/apps/${main}/src/main.js`], env: { ...env, ...own }, logDir: path.join(dir, 'log'), returns, url: own.URL,
    });
    const product = {
      url: urls[0] ?? '', urls, ownerUrl, appUrl: asApp, dir, env, postgres, mailbox,
      apis: ports.map((port, n) => program(`api-${n + 1}`, 'api', { PORT: String(port), URL: urls[n] })),
      workers: Array.from({ length: workers }, (_, n) => program(`worker-${n + 1}`, 'worker')),
      stop,
    };
    const programs = [...product.apis, ...product.workers];
    endings.push(() => Promise.all(programs.map((one) => one.stop())));
    await Promise.all(programs.map((one) => one.start()));
    return product;
  } catch (error) {
    await stop();
    throw error;
  }
}
