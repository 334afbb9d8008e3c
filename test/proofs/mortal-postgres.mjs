import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { isRunning, startPostgres } from '../../apps/local/src/postgres.mjs';

/**
 * @typedef {{ port: number, dir: string, serverUrl: string, readonly pid: number, readonly running: boolean, start(): Promise<void>, kill(): Promise<void>,
 *   stop(): Promise<void>, log(): string }} MortalPostgres
 */

/** The process and its children: PostgreSQL gives each of its own a group to itself, so no signal to one group reaches all. */
function family(/** @type {number} */ pid) {
  const rows = fs.existsSync('/proc/self/stat') ? fromProc() : fromPs();
  return [pid, ...rows.filter(([, parent]) => parent === pid).map(([child]) => child)];
}

/** A small Linux has no ps. */
const fromProc = () => fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => {
  try {
    const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
    return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
  } catch {
    return [0, 0]; // gone meanwhile
  }
});

const fromPs = () => execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  .map((row) => row.trim().split(/\s+/).map(Number));

function signal(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * A database server that can be killed, every process of it at once, and comes back on the same port with the same data.
 * @param {{ dir: string, port: number, settings?: Record<string, string | number> }} options
 * @returns {MortalPostgres}
 */
export function mortalPostgres({ dir, port, settings }) {
  const password = crypto.randomBytes(16).toString('hex');
  /** @type {import('../../apps/local/src/postgres.mjs').Postgres | null} */
  let now = null;
  let logFile = '';
  return {
    port, dir, serverUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    get pid() { return now?.pid ?? 0; },
    get running() { return now !== null; },
    async start() {
      now ??= await startPostgres({ dir, port, password, settings, keepLog: true });
      logFile = now.log;
    },
    async kill() {
      const mine = now;
      now = null;
      if (!mine) return;
      signal(mine.pid, 'SIGSTOP'); // so that no new child is born while we look
      for (const pid of family(mine.pid)) signal(pid, 'SIGKILL');
      await mine.stop();
      while (isRunning(mine.dir)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      const mine = now;
      now = null;
      await mine?.stop();
    },
    log: () => (fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8') : ''),
  };
}
