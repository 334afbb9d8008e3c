import fs from 'node:fs';
import path from 'node:path';
import { startProgram } from './program.mjs';
import { ROOT } from './root.mjs';

const VITE = 'node_modules/vite/bin/vite.js';
const NEST = 'node_modules/@nestjs/cli/bin/nest.js';

/** A build writes many files: wait until it is quiet. */
const QUIET_MS = 400;

/** Compiles again whatever changes. A page in the browser needs a reload. */
export function startWatchers() {
  const watcher = (/** @type {string} */ name, /** @type {string[]} */ args) => startProgram(name, args, {}, { chatty: true });
  return [
    watcher('server-build', [NEST, 'build', 'api', '--watch', '--preserveWatchOutput']),
    ...['member', 'admin'].map((app) => watcher(`${app}-build`, [VITE, 'build', `apps/${app}`, '--watch', '--logLevel', 'warn'])),
  ];
}

/**
 * A program that begins again when what it is made of has changed. If it ends by itself, it waits for the next change.
 * @param {() => import('./program.mjs').Program} start
 * @param {string[]} folders
 * @returns {import('./program.mjs').Program}
 */
export function startAgainOnChange(start, folders) {
  let program = start();
  let turn = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let quiet;
  const again = async () => {
    await program.stop();
    program = start();
  };
  const watching = folders.map((folder) => fs.watch(path.join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => { turn = turn.then(again); }, QUIET_MS);
  }));
  return {
    name: program.name,
    get pid() { return program.pid; },
    log: program.log,
    signal: (which) => program.signal(which),
    exited: new Promise(() => undefined),
    lastWords: () => program.lastWords(),
    async stop() {
      for (const one of watching) one.close();
      clearTimeout(quiet);
      await turn;
      await program.stop();
    },
  };
}
