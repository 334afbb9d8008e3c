import fs from 'node:fs';
import path from 'node:path';
import { appUrl } from '../../../apps/local/src/database.mjs';
import { freePort, portFrom } from '../../../apps/local/src/free-port.mjs';
import { LOCAL } from '../../../apps/local/src/root.mjs';
import { runNode } from '../../../apps/local/src/run.mjs';
import { mortalProgram } from '../mortal-program.mjs';
import { APP_PASSWORD } from './own-server.mjs';

/**
 * Starts one of the product's programs on a seeded database, as in earnest.
 * @param {'api' | 'worker'} name
 * @param {{ ownerUrl: string, masterKey: Buffer, env?: Record<string, string>, nodeArgs?: string[] }} on
 */
export async function startOn(name, { ownerUrl, masterKey, env = {}, nodeArgs = [] }) {
  const port = await portFrom(20_000 + Math.floor(Math.random() * 5000));
  const program = mortalProgram({
    name: `${name}-bench-${port}`, args: [...nodeArgs, `dist/apps/${name}/src/main.js`], logDir: path.join(LOCAL, 'log'), url: name === 'api' ? `http://127.0.0.1:${port}` : undefined,
    env: {
      NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, DATABASE_URL: appUrl(ownerUrl, APP_PASSWORD), MASTER_KEY: masterKey.toString('base64'),
      SMTP_URL: 'smtp://127.0.0.1:9', DEMONSTRATION: '1', METRICS_PORT: '0', ...env,
    },
  });
  await program.start();
  return { port, program };
}

/** What a worker does for a union of this size before anybody asks for a report. */
export async function keepReports(/** @type {{ ownerUrl: string, masterKey: Buffer }} */ { ownerUrl, masterKey }) {
  return runNode(['dist/apps/worker/src/keep-reports.js'], { env: {
    DATABASE_URL: appUrl(ownerUrl, APP_PASSWORD), MASTER_KEY: masterKey.toString('base64'), SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_URL: 'http://127.0.0.1:1' } });
}

/**
 * The least that could serve the same queue pages.
 * @param {string} ownerUrl
 * @param {object[]} pages
 */
export async function startBare(ownerUrl, pages) {
  const port = await freePort();
  const today = new Date().toISOString().slice(0, 10);
  const told = path.join(LOCAL, `bare-bench-${port}.json`); // more than an environment holds
  fs.writeFileSync(told, JSON.stringify({ url: appUrl(ownerUrl, APP_PASSWORD), pages, today }));
  const program = mortalProgram({
    name: `bare-bench-${port}`, args: ['test/proofs/speed/bare-server.mjs', told], logDir: path.join(LOCAL, 'log'), env: { PORT: String(port) },
  });
  try {
    await program.start();
  } finally {
    fs.rmSync(told);
  }
  return { port, program };
}
