// npm test: everything, in order, with one line per step. Goes on after a failure, so that one run tells all.
import { build, checkSizes } from '../../apps/local/src/build.mjs';
import { ensureInstalled } from '../../apps/local/src/install.mjs';
import { runNode } from '../../apps/local/src/run.mjs';
import { step } from '../../apps/local/src/step.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

/** @typedef {{ name: string, args: string[], show?: boolean }} Step */

/** @type {Step[]} */
const LOOKS = [
  { name: 'types: api, worker, rooms, tests', args: [TSC, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types: browser tests', args: [TSC, '--noEmit', '-p', 'test/browser'] },
  { name: 'types: member', args: [TSC, '--noEmit', '-p', 'apps/member'] },
  { name: 'types: admin', args: [TSC, '--noEmit', '-p', 'apps/admin'] },
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
];

/** @type {Step[]} */
const RUNS = [
  { name: 'house', args: ['test/house/check.mjs'], show: true },
  { name: 'pure, rooms, stories, browser, house', args: ['node_modules/jest/bin/jest.js', '--config', 'test/setup/jest.config.mjs'], show: true },
];

/** @type {string[]} */
const failed = [];

/** @param {string} name @param {() => Promise<unknown>} work */
async function attempt(name, work) {
  try {
    await work();
  } catch (error) {
    failed.push(name);
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}

/** @param {Step} each */
const take = ({ name, args, show }) => attempt(name, () => step(name, async () => { await runNode(args, { show }); }));

/** As many at once as a small machine has cores. */
async function takeTwoAtATime(/** @type {Step[]} */ steps) {
  const left = steps.values();
  const takeOn = async () => { for (const each of left) await take(each); };
  await Promise.all([takeOn(), takeOn()]);
}

await attempt('install', ensureInstalled);
if (!failed.length) {
  await attempt('build', build);
  await attempt('size', checkSizes);
  await takeTwoAtATime(LOOKS);
  for (const each of RUNS) await take(each);
}
process.stdout.write(failed.length ? `\nFailed: ${failed.join('; ')}\n` : '\nAll of it holds.\n');
process.exitCode = failed.length ? 1 : 0;
