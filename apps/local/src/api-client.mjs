// Writes libs/api-client/src/generated from an OpenAPI document: node apps/local/src/api-client.mjs [dist/openapi.json] [folder]
import { createClient } from '@hey-api/openapi-ts';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const input = resolve(process.argv[2] ?? resolve(root, 'dist/openapi.json'));
const output = resolve(process.argv[3] ?? resolve(root, 'libs/api-client/src/generated'));

await createClient({
  input,
  output: { path: output, clean: true, module: { extension: '.js' } },
  logs: { level: 'warn' },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true, runtimeConfigPath: '../client-setup.js', baseUrl: false },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
  ],
});
