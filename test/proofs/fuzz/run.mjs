// npm run fuzz: whatever may be sent to the API, made from its own document, against the real product.
//   --requests N  at least so many (20 000)   --seed S  the same again   --json FILE  figures and faults
// Every answer is held against the document; a fault is made as small as it can be and printed as curl lines. Ends with 1 if there is one.
import crypto from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../apps/local/src/build.mjs';
import { ensureInstalled } from '../../../apps/local/src/install.mjs';
import { runNode } from '../../../apps/local/src/run.mjs';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string' }, json: { type: 'string' } } });

/** @param {string} name @param {string} text */
function whole(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number, not ${text}`);
  return text;
}

try {
  const requests = whole('requests', values.requests);
  const seed = whole('seed', values.seed ?? String(crypto.randomInt(1_000_000)));
  await ensureInstalled();
  await build(); // the document is the built program's
  process.stdout.write(`${requests} requests, seed ${seed}\n`);
  await runNode(['node_modules/jest/bin/jest.js', '--config', 'test/setup/jest.config.mjs', 'test/proofs/fuzz'], {
    show: true, env: { FUZZ_REQUESTS: requests, FUZZ_SEED: seed, FUZZ_JSON: values.json && path.resolve(values.json) },
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
