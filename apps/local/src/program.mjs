import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { LOCAL, ROOT } from './root.mjs';

const LEASH = path.join(ROOT, 'apps/local/src/leash.mjs');

/**
 * @typedef {{ name: string, pid: number, log: string, exited: Promise<string>, stop(): Promise<void>, signal(name: NodeJS.Signals): void,
 *   lastWords(): string }} Program
 */

/**
 * Starts one of the product's programs. What it says goes to .local/log/<name>.log, its errors to the terminal too.
 * @param {string} name
 * @param {string[]} args for node
 * @param {Record<string, string | undefined>} env
 * @param {{ chatty?: boolean, quiet?: boolean, dir?: string }} [options] `chatty` shows everything in the terminal, `quiet` nothing; `dir` is
 *   another place for the log, which is then added to
 * @returns {Program} `exited` tells why it ended
 */
export function startProgram(name, args, env, { chatty = false, quiet = false, dir } = {}) {
  const log = path.join(dir ?? path.join(LOCAL, 'log'), `${name}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const file = fs.createWriteStream(log, { flags: dir ? 'a' : 'w', mode: 0o600 });
  // A group of its own: Ctrl+C reaches only the starter, which then stops everything in order.
  const child = spawn(process.execPath, ['--import', LEASH, ...args], {
    cwd: ROOT, env: { ...process.env, ...env }, detached: true, stdio: ['pipe', 'pipe', 'pipe'],
  });
  let words = '';
  const listen = (/** @type {import('node:stream').Readable} */ stream, /** @type {boolean} */ show) => stream.on('data', (part) => {
    file.write(part);
    words = (words + part).slice(-4000);
    if (show) process.stderr.write(part);
  });
  listen(child.stdout, chatty);
  listen(child.stderr, !quiet);
  child.stdin.on('error', () => undefined);

  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => { file.end(); resolve(signal ?? `code ${code}`); });
  });
  return {
    name,
    pid: child.pid ?? 0,
    log,
    exited,
    signal: (which) => { child.kill(which); },
    lastWords: () => words,
    async stop() {
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await exited;
      clearTimeout(tooLong);
    },
  };
}
