import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const COMMITTED = 'libs/api-client/src/generated';

function filesOf(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(entries.map(({ parentPath, name }) => path.join(parentPath, name)).sort()
    .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]));
}

it('the web apps use the client that the built API describes', () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-client-'));
  try {
    execFileSync(process.execPath, ['apps/local/src/describe-api.mjs', path.join(made, 'openapi.json'), path.join(made, 'client')], { stdio: 'pipe' });
    expect(filesOf(COMMITTED)).toEqual(filesOf(path.join(made, 'client')));
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}, 60_000);
