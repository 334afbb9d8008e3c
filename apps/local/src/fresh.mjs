import fs from 'node:fs';
import path from 'node:path';
import { dataFolder, isRunning } from './postgres.mjs';
import { LOCAL } from './root.mjs';

/** Removes everything that this machine keeps of the product: data, secrets, mail. */
export function forget() {
  const data = dataFolder(path.join(LOCAL, 'postgres'));
  if (isRunning(data)) throw new Error('the product is running from this folder: stop it first');
  fs.rmSync(data, { recursive: true, force: true });
  fs.rmSync(LOCAL, { recursive: true, force: true });
}
