// PostgreSQL 18 out of node_modules: no system package, no install script, as root and as an ordinary user.
import { execFileSync, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { canReach, ownTemporaryFolder, postgresPrograms, serverAccount } from './postgres-binaries.mjs';

/** @typedef {{ port: number, dir: string, ownerUrl: string, pid: number, log: string, stop(): Promise<void>, exited: Promise<void> }} Postgres */

/**
 * An error's message, detail and statement quote what was to be kept, and a log is read by more people than the tables are. Whoever asked
 * gets the error all the same, and the product logs its code and place. What concerns the server itself is still logged.
 */
const QUIET = {
  log_min_messages: 'log', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_parameter_max_length: 0, log_parameter_max_length_on_error: 0,
};

/**
 * Where the server can keep its data: the wanted folder, or one in the temporary directory if its account cannot get there
 * (root's home is closed to it).
 * @param {string} wanted
 */
export function dataFolder(wanted) {
  const account = serverAccount();
  const parent = path.dirname(path.resolve(wanted));
  fs.mkdirSync(parent, { recursive: true, mode: 0o711 });
  if (canReach(account, parent)) return path.resolve(wanted);
  const name = crypto.createHash('sha256').update(path.resolve(wanted)).digest('hex').slice(0, 16);
  return path.join(ownTemporaryFolder('samtalsstod-data'), name);
}

/**
 * The server lives exactly as long as somebody holds the other end of the shell's input: an ended, killed or crashed start or test
 * run leaves no server behind. The shell leads its own process group, so Ctrl+C in the terminal does not reach the server first.
 */
const HOLD = `
  dir=$1; after=$2; shift 2
  exec 3<&0
  "$@" >>"$dir/server.log" 2>&1 3<&- & server=$!
  ( cat <&3 >/dev/null; kill -INT $server ) 2>/dev/null &
  wait $server
  [ "$after" = remove ] && rm -rf "$dir"
  exit 0`;

/**
 * Starts the server on a free port and waits until it answers.
 * @param {{ dir?: string, password: string, ephemeral?: boolean, port?: number, settings?: Record<string, string | number>, keepLog?: boolean }} options
 *   `ephemeral` data vanishes with the server and is never flushed to disk: for tests. `port` and `keepLog` are for one that is to come
 *   back where it was; `settings` are added to ours or replace them.
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dir: wanted, password, ephemeral = false, port: wantedPort, settings: more = {}, keepLog = false }) {
  const account = serverAccount();
  const programs = postgresPrograms(account);
  const dir = wanted ? dataFolder(wanted) : fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-test-'));
  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) initialise(programs, dir, account, password, ephemeral);

  await untilFree(dir);
  const port = wantedPort ?? await freePort();
  const settings = {
    port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200,
    shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_utility': 'off', ...QUIET,
    ...(ephemeral ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    ...more,
  };
  const server = [path.join(programs, 'postgres'), '-D', dir, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const log = path.join(dir, 'server.log');
  if (!keepLog) fs.rmSync(log, { force: true });
  const before = pidFileOf(dir);
  const shell = spawn('sh', ['-c', HOLD, 'sh', dir, ephemeral ? 'remove' : 'keep', ...server], {
    ...account, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: environment(),
  });
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => shell.once('exit', () => { shell.stdin.destroy(); resolve(); }));
  const pid = await untilReady(dir, port, shell, before);
  shell.unref();
  /** @type {import('node:net').Socket} */ (shell.stdin).unref();
  return {
    port, dir, pid, log, exited, ownerUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => { shell.ref(); shell.stdin.end(); return exited; },
  };
}

function environment() {
  return { PATH: process.env.PATH, LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' };
}

/** Locale and encoding are named: with an empty environment initdb would choose SQL_ASCII. ICU's sv-SE sorts å, ä and ö last. */
function initialise(programs, dir, account, password, ephemeral) {
  const draft = fs.mkdtempSync(`${dir}.new-`); // renamed when complete: an interrupted first start leaves nothing half-made
  const passwordFile = `${draft}.password`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  try {
    if (account.uid !== undefined) for (const file of [draft, passwordFile]) fs.chownSync(file, account.uid, account.gid);
    execFileSync(path.join(programs, 'initdb'), ['-D', draft, '-U', 'postgres', '-E', 'UTF8', `--locale=${environment().LC_ALL}`,
      '--locale-provider=icu', '--icu-locale=sv-SE', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...(ephemeral ? ['--no-sync'] : [])],
    { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: environment() });
    fs.renameSync(draft, dir);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * True while a server works on this folder.
 * @param {string} dir
 */
export function isRunning(dir) {
  const pid = Number(pidFileOf(dir).split('\n')[0]);
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  // After a crash and a reboot the number may belong to any other program. Where there is no /proc nobody can tell.
  return !fs.existsSync('/proc/self') || readIfThere(`/proc/${pid}/cmdline`).includes('postgres');
}

/** A killed start's server needs a moment to write its last pages; a running one is somebody else's. */
async function untilFree(dir) {
  for (let waited = 0; isRunning(dir); waited += 100) {
    if (waited >= 10_000) throw new Error(`a PostgreSQL server already uses ${dir}: is the product running from this folder?`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the server wrote of itself; nothing while there is none. One that comes back takes the file away and writes it anew, at any moment. */
const pidFileOf = (/** @type {string} */ dir) => readIfThere(path.join(dir, 'postmaster.pid'));

/** What comes and goes with another program is read without looking first whether it is there. */
function readIfThere(/** @type {string} */ file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes(error.code)) throw error;
    return '';
  }
}

/** Answers the server's process id. `before` is what a killed server left in its file: it says "ready" too, perhaps on this port. */
async function untilReady(dir, port, shell, before) {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (shell.exitCode !== null || shell.signalCode) break;
    const words = pidFileOf(dir);
    const lines = words.split('\n');
    if (words !== before && lines[3] === String(port) && lines[7]?.trim() === 'ready') return Number(lines[0]);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  shell.stdin.end();
  const log = path.join(dir, 'server.log');
  throw new Error(`PostgreSQL did not start:\n${fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-2000) : '(no log)'}`);
}
