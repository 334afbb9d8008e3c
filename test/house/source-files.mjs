import fs from 'node:fs';
import path from 'node:path';

/** What people wrote and the product runs: no specs, no generated code, no texts. */
const LEFT_OUT = /(^|\/)(node_modules|dist|generated|texts|messages)\/|\.spec\.ts$|\.d\.m?ts$/;

/**
 * @param {string[]} folders
 * @param {RegExp} [kind]
 */
export function sourceFiles(folders = ['apps', 'libs', 'migrations'], kind = /\.(ts|tsx|mjs)$/) {
  return folders.flatMap((folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && kind.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .sort();
}
