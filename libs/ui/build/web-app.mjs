// One build for both web apps: same plugins, same compression, same strict Content-Security-Policy.
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { compileTexts } from './messages.mjs';
import { noCircles } from './no-circles.mjs';
import { precompress } from './precompress.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** Keeps the typed texts in step with their JSON files, in a build and while watching. */
function texts(folders) {
  return {
    name: 'texts',
    async buildStart() {
      for (const folder of folders) await compileTexts(folder);
    },
    async handleHotUpdate({ file }) {
      const folder = folders.find((candidate) => file.startsWith(`${candidate}/messages/`));
      if (folder) await compileTexts(folder);
    },
  };
}

/**
 * Few files, as each costs a phone a journey: the first page in one; what pages share in lumps, by how many share it, so that nobody
 * fetches much they do not need. What one page has stays with it, what two have lies beside them.
 * Only by how many: who shares a module shares all that it imports, so a lump imports what more pages share and is never imported back.
 * Lumps put together by size (`entriesAwareMergeThreshold`) imported each other, and ran before what they need.
 */
const groups = [
  { name: 'first', tags: ['$initial'], priority: 3 },
  { name: 'many-share', minShareCount: 8, priority: 2 },
  { name: 'some-share', minShareCount: 3, priority: 1 },
];

/**
 * @param {{ name: 'member' | 'admin', base: string }} app
 * @returns {import('vite').UserConfig}
 */
export function webApp({ name, base }) {
  const folder = resolve(root, 'apps', name);
  const api = process.env.API_URL ?? 'http://127.0.0.1:3000';
  return {
    root: folder,
    base,
    plugins: [
      texts([resolve(root, 'libs/ui'), folder]),
      { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), enforce: 'pre' },
      tailwind(),
      react(),
      noCircles(),
      precompress(),
    ],
    resolve: {
      alias: [
        { find: /^@app\/([a-z-]+)$/, replacement: resolve(root, 'libs/$1/src/index.ts') },
        { find: '@texts', replacement: resolve(folder, 'src/texts/messages.js') },
      ],
    },
    // The server replaces this word by a fresh nonce in every page it sends.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: resolve(root, 'dist/web', name),
      emptyOutDir: true,
      manifest: true,
      sourcemap: false,
      target: 'es2022',
      // A data: address would need `font-src data:` and `img-src data:` in the policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        // What a page does not use of the shared components is left out, and what they draw in with them.
        treeshake: { moduleSideEffects: (id) => !/\/libs\/(ui|api-client)\/src\/.*\.tsx?$/.test(id) },
        output: { codeSplitting: { groups } },
      },
    },
    server: { proxy: { '/api': api } },
  };
}
