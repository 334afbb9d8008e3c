import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../../apps/local/src/root.mjs';

/** @typedef {{ table: string, column: string, what: string, sealed?: boolean, readable?: readonly import('./forms.mjs').Kind[] }} Claim */

/** Where each room says that words about people stand readable: "table.column" → which kinds. Out of the built product. */
export async function declared() {
  /** @type {Map<string, readonly string[]>} */
  const readable = new Map();
  const libs = path.join(ROOT, 'dist/libs');
  for (const room of fs.readdirSync(libs)) {
    const file = path.join(libs, room, 'src', `${room}.personal-data.js`);
    if (!fs.existsSync(file)) continue;
    const lists = /** @type {Claim[][]} */ (Object.values(await import(pathToFileURL(file).href)));
    for (const claim of lists.flat()) if (claim.readable) readable.set(`${claim.table}.${claim.column}`, claim.readable);
  }
  return readable;
}
