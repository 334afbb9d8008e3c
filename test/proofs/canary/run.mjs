// npm run canary [-- --api] [-- --json FILE]: lives through the product with planted strings, and says where they are found.
// Ends with 1 if one is found, or if what is leaked on purpose is not; with 2 if there is no browser to look into, and so nothing is said.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../apps/local/src/build.mjs';
import { ROOT } from '../../../apps/local/src/root.mjs';
import { step } from '../../../apps/local/src/step.mjs';
import { findWholeBrowser } from '../../setup/find-whole-browser.mjs';
import { blindPlaces } from './browser-check.mjs';
import { browserRun } from './browser-run.mjs';
import { liveThrough } from './canary.mjs';

const { values } = parseArgs({ options: { api: { type: 'boolean', default: false }, json: { type: 'string' } } });
const began = performance.now();
const tell = (/** @type {string} */ line) => void process.stdout.write(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);

/** @type {string[]} */
let blind = [];
const browser = async (/** @type {import('./canary.mjs').Stage} */ stage) => {
  blind = await blindPlaces(stage);
  return browserRun(stage);
};

if (!values.api) {
  try {
    await step('a browser that keeps a profile', async () => (await findWholeBrowser()).source);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n
  Not checked. It needs a whole Chromium (Debian: apt-get install chromium) or one named in BROWSER_PATH; npm run canary -- --api does without.\n`);
    process.exit(2);
  }
}
await build();
const run = await liveThrough({ tell, ...(!values.api && { browser, env: { WEB_ROOT: path.join(ROOT, 'dist/web') } }) });
try {
  const { looked, leaks, canaries } = await run.look();
  tell('looked everywhere');
  process.stdout.write(`\n  ${canaries} strings, each in every writing\n\n`);
  for (const [channel, bytes] of Object.entries(looked)) {
    const found = leaks.filter((leak) => leak.channel === channel).length;
    process.stdout.write(`  ${found ? '✗' : '✓'} ${channel.padEnd(20)} ${String(Math.ceil(bytes / 1024)).padStart(8)} kB  ${String(found).padStart(4)} found\n`);
  }
  for (const { channel, where, canary, around } of leaks) process.stdout.write(`\n  ✗ ${canary}\n    ${channel}: ${where}\n    … ${around} …\n`);
  for (const [what, statuses] of Object.entries(run.refused)) process.stdout.write(`\n  provoked: ${what}: ${[...new Set(statuses)].sort().join(', ')}`);
  process.stdout.write(`\n${blind.map((place) => `\n  ✗ leaked on purpose and not seen: ${place}\n`).join('')}`);
  if (values.json) fs.writeFileSync(values.json, JSON.stringify({ canaries, looked, leaks, blind, refused: run.refused }, null, 2));
  process.exitCode = leaks.length || blind.length ? 1 : 0;
} finally {
  await run.stop();
}
