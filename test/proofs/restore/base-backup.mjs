// A base backup and an archive of the write-ahead log, with nothing but the server itself: the same that pg_basebackup does from outside.
import fs from 'node:fs';
import path from 'node:path';
import { serverAccount } from '../../../apps/local/src/postgres-binaries.mjs';
import pg from 'pg';

/** What a copy must not hold: the log comes from the archive, and the rest belongs to the running server. */
const LEFT_OUT = /^(postmaster\.pid|postmaster\.opts|server\.log|pg_wal\/.+|pg_replslot\/.+|pg_stat_tmp\/.+|pg_subtrans\/.+|pg_notify\/.+|pg_serial\/.+|pg_snapshots\/.+|.*pgsql_tmp.*)$/;

/** Settings of a server that keeps all of its log in a folder. */
export const archivingTo = (/** @type {string} */ folder) => ({
  archive_mode: 'on', archive_timeout: 60, archive_command: `test ! -f "${folder}/%f" && cp "%p" "${folder}/%f.part" && mv "${folder}/%f.part" "${folder}/%f"`,
});

/** Settings of a server that comes back from that folder, to a named point and no further. */
export const restoringFrom = (/** @type {string} */ folder, /** @type {string} */ point) => ({
  restore_command: `cp "${folder}/%f" "%p"`, recovery_target_name: point, recovery_target_action: 'promote', archive_mode: 'off',
});

/** Of a folder made by us: lets the server's account write there. */
export function handOver(/** @type {string} */ folder) {
  const { uid, gid } = serverAccount();
  if (uid === undefined || gid === undefined) return;
  fs.chownSync(folder, uid, gid);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) handOver(file);
    else fs.lchownSync(file, uid, gid);
  }
}

/**
 * Copies a running server's folder so that it can be brought to any later moment.
 * @param {string} ownerUrl
 * @param {string} from the server's folder
 * @param {string} to
 */
export async function takeBaseBackup(ownerUrl, from, to) {
  const server = new pg.Client({ connectionString: ownerUrl });
  await server.connect();
  try {
    await server.query(`select pg_backup_start('base backup', true)`);
    copyChanging(from, to, '');
    const { rows: [stopped] } = await server.query('select labelfile, spcmapfile from pg_backup_stop(true)'); // waits until its log is archived
    fs.writeFileSync(path.join(to, 'backup_label'), stopped.labelfile);
    if (stopped.spcmapfile) fs.writeFileSync(path.join(to, 'tablespace_map'), stopped.spcmapfile);
  } finally {
    await server.end();
  }
}

/** Files come, go and change meanwhile: the log mends all that. */
function copyChanging(/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ place) {
  fs.mkdirSync(path.join(to, place), { mode: 0o700 });
  for (const entry of fs.readdirSync(path.join(from, place), { withFileTypes: true })) {
    const inner = path.posix.join(place, entry.name);
    if (LEFT_OUT.test(inner)) continue;
    if (entry.isDirectory()) copyChanging(from, to, inner);
    else if (entry.isFile()) {
      try {
        fs.copyFileSync(path.join(from, inner), path.join(to, inner));
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
      }
    }
  }
}

/** Bytes in a folder and all below it. */
export function sizeOf(/** @type {string} */ folder) {
  return fs.readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
