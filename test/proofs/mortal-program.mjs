import fs from 'node:fs';
import { startProgram } from '../../apps/local/src/program.mjs';

/**
 * @typedef {{ name: string, url: string | undefined, readonly pid: number, readonly running: boolean, readonly ready: boolean, readonly crashes: string[],
 *   start(): Promise<void>, kill(): Promise<void>, pause(): void, resume(): void, stop(): Promise<void>, log(): string }} MortalProgram
 */

const BOOT_MS = 90_000;
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * An api or a worker that can be killed, stopped in its tracks and started again where it was.
 * @param {{ name: string, args: string[], env: Record<string, string | undefined>, logDir: string, url?: string, returns?: boolean }} options
 *   `url` tells where it answers; without it, it is ready when it says so. `returns`: starts again when it has ended by itself, which is
 *   kept in `crashes` with how it ended
 * @returns {MortalProgram}
 */
export function mortalProgram({ name, args, env, logDir, url, returns = false }) {
  /** @type {import('../../apps/local/src/program.mjs').Program | null} */
  let now = null;
  /** @type {string[]} */
  const crashes = [];

  const log = () => { const file = `${logDir}/${name}.log`; return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''; };
  let begins = 0; // where in the log this launch begins

  const launch = () => {
    begins = log().length;
    const mine = startProgram(name, args, env, { quiet: true, dir: logDir });
    now = mine;
    void mine.exited.then(async (how) => {
      if (now !== mine) return; // ended by us
      now = null;
      ready = false;
      crashes.push(`${how}: ${mine.lastWords().slice(-500)}`);
      if (!returns) return;
      await wait(500);
      if (!now && !ended) launch();
    });
    return mine;
  };
  let ended = false;
  let ready = false;

  const answers = async () => {
    if (!url) return now !== null && log().slice(begins).includes(`${name.split('-')[0]} ready`);
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    await response?.arrayBuffer().catch(() => undefined);
    return response?.status === 200;
  };

  /** @param {'SIGKILL' | 'SIGTERM'} how */
  const end = async (how) => {
    const mine = now;
    now = null;
    ready = false;
    if (!mine) return;
    if (how === 'SIGTERM') {
      mine.signal('SIGCONT'); // one that stands still hears nothing
      return mine.stop();
    }
    mine.signal('SIGKILL');
    await mine.exited;
  };

  return {
    name, url, crashes,
    get pid() { return now?.pid ?? 0; },
    get running() { return now !== null; },
    get ready() { return ready && now !== null; },
    async start() {
      ended = false;
      if (!now) launch();
      for (const until = Date.now() + BOOT_MS; !(await answers());) {
        if (!now && !returns) throw new Error(`${name} ended at its start\n${crashes.at(-1)}`);
        if (Date.now() > until) throw new Error(`${name} does not get ready\n${now?.lastWords()}`);
        await wait(50);
      }
      ready = true;
    },
    kill: () => end('SIGKILL'),
    pause: () => now?.signal('SIGSTOP'),
    resume: () => now?.signal('SIGCONT'),
    async stop() {
      ended = true;
      await end('SIGTERM');
    },
    log,
  };
}
