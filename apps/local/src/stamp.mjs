import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { step } from './step.mjs';

/** Written by the build itself into its sources' folders. */
const GENERATED = new Set(['node_modules', 'dist', 'texts', '.local']);

function* filesUnder(/** @type {string} */ file) {
  const found = fs.statSync(path.join(ROOT, file), { throwIfNoEntry: false });
  if (found?.isFile()) yield file;
  if (!found?.isDirectory()) return;
  for (const name of fs.readdirSync(path.join(ROOT, file)).sort()) {
    if (!GENERATED.has(name)) yield* filesUnder(path.join(file, name));
  }
}

/**
 * One word for the content of all these files and folders.
 * @param {string[]} sources
 */
export function fingerprint(sources) {
  const hash = crypto.createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const file of filesUnder(source)) {
      if (!file.endsWith('.spec.ts')) hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(ROOT, file)));
    }
  }
  return hash.digest('hex');
}

/**
 * Does the step only if its sources changed since it last succeeded, or its result is gone.
 * @param {{ name: string, stamp: string, sources: string[], result: string }} task `result` is a file that the work leaves behind
 * @param {() => unknown} work
 */
export async function unlessDone({ name, stamp, sources, result }, work) {
  const file = path.join(ROOT, 'dist/.stamps', stamp);
  const now = fingerprint(sources);
  if (fs.existsSync(path.join(ROOT, result)) && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === now) return;
  fs.rmSync(file, { force: true });
  await step(name, work);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, now);
}
