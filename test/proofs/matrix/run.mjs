// npm run matrix: who may do what with which things, held against one table; then every piece of both walls taken away, one at a time.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const { values: { json } } = parseArgs({ options: { json: { type: 'string' } } });

const told = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-matrix-')), 'told.jsonl');
const began = Date.now();
const jest = spawn(process.execPath, [
  path.join(root, 'node_modules/jest/bin/jest.js'), '--config', path.join(root, 'test/setup/jest.config.mjs'), '--runInBand',
  '--runTestsByPath', path.join(here, 'matrix.spec.ts'), path.join(here, 'rows.spec.ts'),
], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, MATRIX: 'long', MATRIX_TOLD: told } });
// Jest tells what it finds when a file is done; what goes on meanwhile comes from the proofs themselves
jest.stderr.pipe(process.stderr);
const code = await new Promise((resolve) => jest.on('close', (status) => resolve(status ?? 1)));

/** @typedef {{ what: string, tried: number, wrong: number }} Part */
/** @type {Part[]} */
const parts = fs.existsSync(told) ? fs.readFileSync(told, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
fs.rmSync(path.dirname(told), { recursive: true, force: true });
const seconds = Math.round((Date.now() - began) / 1000);
process.stdout.write(`\n${['what', 'tried', 'wrong'].map((name, at) => name.padStart(at ? 8 : 0).padEnd(at ? 8 : 52)).join('')}\n`);
for (const { what, tried, wrong } of parts) process.stdout.write(`${what.padEnd(52)}${String(tried).padStart(8)}${String(wrong).padStart(8)}\n`);
process.stdout.write(`${seconds} s, ${code === 0 ? 'as it should be' : 'not as it should be'}\n`);
if (json) fs.writeFileSync(json, `${JSON.stringify({ ok: code === 0, seconds, parts }, null, 2)}\n`);
process.exitCode = Number(code);
