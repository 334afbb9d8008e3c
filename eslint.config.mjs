import js from '@eslint/js';
import ts from 'typescript-eslint';

/** What Node offers without an import, for the few plain JavaScript files. */
const NODE = Object.fromEntries(['process', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval',
  'AbortSignal', 'console', 'performance', 'globalThis'].map((name) => [name, 'readonly']));

const SERVER = ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'libs/*/src/**/*.ts'];
const WEB_LIBS = ['libs/ui/**', 'libs/api-client/**'];
/** Files that a tool insists on finding a default export in. */
const ASKED_FOR = ['**/*.config.{mjs,ts}', 'test/setup/global-*.mjs', '.dependency-cruiser.cjs'];

const NO_DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and is what the API sends.' };
const NO_OWN_TIME = ['NewExpression[callee.name="Date"][arguments.length=0]', 'CallExpression[callee.object.name="Date"][callee.property.name="now"]']
  .map((selector) => ({ selector, message: 'Ask Clock: it is the one source of time.' }));

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.local/', 'test/out/', '**/texts/', '**/generated/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', NO_DEFAULT, NO_ENUM],
    },
  },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: NODE } },
  { files: ASKED_FOR, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: SERVER,
    ignores: WEB_LIBS,
    rules: {
      // Nest reads a constructor's types at run time: an `import type` there would inject nothing.
      '@typescript-eslint/consistent-type-imports': 'off',
      // Inside a request's transaction an injected repository would take a second connection, and see no rows.
      'no-restricted-imports': ['error', { paths: [
        { name: '@nestjs/typeorm', importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'], message: 'Use db.repo().' },
      ] }],
      'no-restricted-syntax': ['error', NO_DEFAULT, NO_ENUM, ...NO_OWN_TIME],
    },
  },
  { files: ['libs/*/src/**/*.ts'], ignores: WEB_LIBS, rules: { 'no-console': 'error' } },
  { files: ['libs/platform/src/clock.ts', '**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', NO_DEFAULT, NO_ENUM] } },
);
