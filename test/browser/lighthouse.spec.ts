import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => { stage = await setStage(new Date()); }, 60_000);
afterAll(() => stage.stop());

it('finds nothing to mend on a member\'s first pages: accessibility 100, best practices 100', async () => {
  // A process of its own: Lighthouse cannot be loaded inside Jest. Its performance score is printed, not judged: other work on the machine sways it.
  const { stdout } = await promisify(execFile)(process.execPath, ['test/setup/lighthouse.mjs', stage.product.url]);
  process.stdout.write(stdout);
  const pages = stdout.trim().split('\n').map((line) => JSON.parse(line) as { page: string; lost: string[] });
  const whole = { accessibility: 100, 'best-practices': 100, lost: [] };
  expect(pages).toEqual([expect.objectContaining({ page: '/', ...whole }), expect.objectContaining({ page: '/ask/1', ...whole })]);
}, 120_000);
