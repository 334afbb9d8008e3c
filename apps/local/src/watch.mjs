import { startProgram } from './program.mjs';

const VITE = 'node_modules/vite/bin/vite.js';
const NEST = 'node_modules/@nestjs/cli/bin/nest.js';

/** Compiles again whatever changes: server programs restart by themselves, a web app needs a reload of its page. */
export function startWatchers() {
  const watcher = (/** @type {string} */ name, /** @type {string[]} */ args) => startProgram(name, args, {}, { chatty: true });
  return [
    watcher('server-build', [NEST, 'build', 'api', '--watch', '--preserveWatchOutput']),
    ...['member', 'admin'].map((app) => watcher(`${app}-build`, [VITE, 'build', `apps/${app}`, '--watch', '--logLevel', 'warn'])),
  ];
}
