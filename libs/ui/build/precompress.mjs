// Puts .br and .gz beside every asset once, so that the server never compresses while somebody waits.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
// index.html is left out: the server writes a nonce into it.
const worthwhile = /\.(js|css|svg|json|txt)$/;

/** @returns {import('vite').Plugin} */
export function precompress() {
  let directory = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      directory = config.build.outDir;
    },
    async closeBundle() {
      const entries = await readdir(directory, { recursive: true });
      for (const name of entries.filter((entry) => worthwhile.test(entry))) {
        const file = join(directory, name);
        const content = await readFile(file);
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
        await writeFile(`${file}.br`, await brotli(content, quality));
        await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
      }
    },
  };
}
