import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LOCAL } from './root.mjs';

/**
 * A secret of this machine: made once, kept in a file that only its owner may read.
 * @param {string} name
 * @param {'base64' | 'hex'} [form] hex where it becomes part of an address
 */
export function localSecret(name, form = 'hex') {
  const file = path.join(LOCAL, name);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(LOCAL, { recursive: true, mode: 0o711 });
    fs.writeFileSync(file, `${crypto.randomBytes(32).toString(form)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return fs.readFileSync(file, 'utf8').trim();
}
