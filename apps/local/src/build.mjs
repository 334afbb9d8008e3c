// npm run build: the server programs and both web apps, into dist/. Skips what has not changed.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './root.mjs';
import { runNode } from './run.mjs';
import { step } from './step.mjs';
import { unlessDone } from './stamp.mjs';
import { checkFirstLoad } from './web-size.mjs';

const MANIFESTS = ['package.json', 'package-lock.json'];
const WEB_LIBS = ['ui', 'api-client'];

const WEB_APPS = /** @type {const} */ (['member', 'admin']);

/**
 * Builds whatever is out of date.
 * @param {(error: Error) => void} [onFault] told of a part that cannot be built, before the next is; without it the first fault ends it
 */
export async function build(onFault = (error) => { throw error; }) {
  await buildServer().catch(onFault);
  // One after the other: on a small machine two bundlers at once are no faster and take twice the memory.
  for (const app of WEB_APPS) await buildWeb(app).catch(onFault);
}

/** Fails when a web app has grown heavier than a first visit may cost. */
export async function checkSizes() {
  const faults = [];
  for (const app of WEB_APPS) {
    await step(`${app}: size`, () => checkFirstLoad(app, path.join(ROOT, `dist/web/${app}`))).catch((error) => faults.push(error.message));
  }
  if (faults.length) throw new Error(faults.join('\n'));
}

/** Builds api, worker and migrations if they are out of date. */
export function buildServer() {
  const rooms = fs.readdirSync(path.join(ROOT, 'libs')).filter((room) => !WEB_LIBS.includes(room)).map((room) => `libs/${room}`);
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
  const sources = [...MANIFESTS, ...settings, 'apps/api', 'apps/worker', 'migrations', ...rooms];
  const result = 'dist/apps/api/src/main.js';
  return unlessDone({ name: 'api, worker and migrations built', stamp: 'server', sources, result }, async () => {
    // Of a renamed or deleted source nothing may stay behind: a left-over migration or listener would still run.
    for (const name of ['apps', 'libs', 'migrations', '.tsbuildinfo']) fs.rmSync(path.join(ROOT, 'dist', name), { recursive: true, force: true });
    await runNode(['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']);
  });
}

/** @param {'member' | 'admin'} app */
function buildWeb(app) {
  const sources = [...MANIFESTS, `apps/${app}`, ...WEB_LIBS.map((lib) => `libs/${lib}`)];
  const dir = `dist/web/${app}`;
  return unlessDone({ name: `${app} web app built`, stamp: app, sources, result: `${dir}/index.html` }, async () => {
    await runNode(['node_modules/vite/bin/vite.js', 'build', `apps/${app}`, '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await ensureInstalled();
    await build();
    await checkSizes();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
