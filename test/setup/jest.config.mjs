import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Nest 12 is ESM only, and Jest's own ESM mode breaks as soon as a CommonJS package requires an ESM one. So everything runs as CommonJS
 * inside Jest: our TypeScript and every ESM package are turned into it on the fly, and cached.
 */
function esmPackages(dir = path.join(root, 'node_modules'), found = new Set()) {
  for (const entry of fs.existsSync(dir) ? fs.readdirSync(dir, { withFileTypes: true }) : []) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const folder = path.join(dir, entry.name);
    if (entry.name.startsWith('@')) {
      esmPackages(folder, found);
      continue;
    }
    const manifest = path.join(folder, 'package.json');
    if (fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module') {
      found.add(folder.split(/node_modules[\\/]/).pop().replaceAll('\\', '/'));
    }
    esmPackages(path.join(folder, 'node_modules'), found);
  }
  return [...found];
}

/** CommonJS packages that load an ES module with import(): transformed too, so that it becomes a require(). */
const DYNAMIC_IMPORT = ['@fastify/cookie'];

/** @param {'typescript' | 'ecmascript'} syntax */
const swc = (syntax) => ['@swc/jest', {
  swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' },
  jsc: {
    target: 'es2022', keepClassNames: true, parser: { syntax, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
}];

/** @type {import('jest').Config} */
export default {
  rootDir: root,
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/libs', '<rootDir>/apps'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  transform: { '^.+\\.ts$': swc('typescript'), '^.+\\.m?js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${[...esmPackages(), ...DYNAMIC_IMPORT].join('|')})/)`],
  moduleNameMapper: { '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 60_000,
};
