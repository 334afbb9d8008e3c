// npm start: everything the product needs, on this one machine. Installs first, so it imports nothing from node_modules by itself.
import fs from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { LOCAL } from './root.mjs';
import { step } from './step.mjs';

const watch = process.argv.includes('--watch');
const fresh = process.argv.includes('--fresh');

/** What runs, in the order it must be stopped. @type {{ name: string, stop(): unknown }[]} */
const running = [];
let stopping = false;

/** @param {string} why @param {number} code */
async function stopAll(why, code) {
  if (stopping) return;
  stopping = true;
  process.stdout.write(`\n  ${why}, stopping\n`);
  for (const { name, stop } of running) {
    await step(`${name} stopped`, async () => { await stop(); }).catch((error) => process.stderr.write(`${error.message}\n`));
  }
  process.exit(code);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stopAll(signal, 0));

try {
  process.stdout.write('Samtalsstöd\n');
  await ensureInstalled();
  if (fresh) {
    const { forget } = await import('./fresh.mjs');
    await step('earlier data removed', forget);
  }
  fs.mkdirSync(LOCAL, { recursive: true, mode: 0o711 });
  const { build } = await import('./build.mjs');
  // While somebody works on it, a fault in one place must not keep the rest from running: the compiler's output is there all the same.
  await build(watch ? (error) => void process.stderr.write(`${error.message}\n`) : undefined);
  const { startProduct } = await import('./product.mjs');
  await startProduct({ watch, running, died: (/** @type {string} */ why) => void stopAll(why, 1), isStopping: () => stopping });
} catch (error) {
  if (!stopping) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    await stopAll('could not start', 1);
  }
}
