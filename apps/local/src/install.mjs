// Imports nothing from node_modules: it runs before they exist.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { run, runNode } from './run.mjs';
import { step } from './step.mjs';

/** True when node_modules holds what the lockfile says. Packages for other machines (optional ones) may be missing. */
export function isInstalled() {
  const read = (/** @type {string} */ file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  if (!fs.existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const wanted = read('package-lock.json');
  const there = read('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) =>
    name === '' || (there[name] ? there[name].version === version : optional || devOptional));
}

/** Installs the packages of the lockfile, unless they are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await step('packages installed', async () => {
    const npm = process.env.npm_execpath;
    if (npm?.endsWith('.js')) await runNode([npm, ...args]);
    else await run('npm', args);
  });
}
