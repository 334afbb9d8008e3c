// Writes the built API's OpenAPI document, then the web apps' client: node apps/local/src/describe-api.mjs [document] [client folder]
// The document comes from the running program, as everybody gets it, on an empty database that is thrown away.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { appUrl, ensureDatabase } from './database.mjs';
import { freePort } from './free-port.mjs';
import { startPostgres } from './postgres.mjs';
import { startProgram } from './program.mjs';
import { untilAnswering } from './ready.mjs';
import { runNode } from './run.mjs';

async function openApiDocument() {
  const postgres = await startPostgres({ password: 'describe', ephemeral: true });
  try {
    const ownerUrl = await ensureDatabase(postgres.ownerUrl, 'described');
    const port = await freePort();
    const env = {
      DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl(ownerUrl, 'describe'), PORT: String(port), SMTP_URL: 'smtp://127.0.0.1:9',
      MASTER_KEY: crypto.randomBytes(32).toString('base64'), DEMONSTRATION: '1', WEB_ROOT: undefined, PUBLIC_URL: undefined,
    };
    await runNode(['dist/migrations/run.js'], { env });
    const api = startProgram('describe-api', ['dist/apps/api/src/main.js'], env);
    try {
      const here = `http://127.0.0.1:${port}`;
      await untilAnswering(here, ['/api/openapi.json'], [api]);
      return await (await fetch(`${here}/api/openapi.json`)).json();
    } finally {
      await api.stop();
    }
  } finally {
    await postgres.stop();
  }
}

const [document = 'dist/openapi.json', ...client] = process.argv.slice(2);
fs.mkdirSync(path.dirname(document), { recursive: true });
fs.writeFileSync(document, `${JSON.stringify(await openApiDocument(), null, 2)}\n`);
await runNode(['apps/local/src/api-client.mjs', document, ...client]);
