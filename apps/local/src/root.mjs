import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Everything this machine keeps between two starts: data, secrets, mail. `LOCAL_DIR` gives a second copy its own. */
export const LOCAL = path.resolve(ROOT, process.env.LOCAL_DIR ?? '.local');
