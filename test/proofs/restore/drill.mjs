import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../../apps/local/src/postgres.mjs';
import { appUrl } from '../../../apps/local/src/database.mjs';
import { runNode } from '../../../apps/local/src/run.mjs';
import { mortalProgram } from '../mortal-program.mjs';
import { startRunningProduct } from '../running-product.mjs';
import { archivingTo, handOver, restoringFrom, sizeOf, takeBaseBackup } from './base-backup.mjs';
import { asOwner, differing, fingerprints } from './fingerprints.mjs';
import { MembersAtWork } from './members-at-work.mjs';
import { lookForWrong, openMessages, untilNothingOwed } from './whole-again.mjs';

const POINT = 'before-the-accident';
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const MB = 1_000_000;

/**
 * The whole way: a base backup while members write, a marked moment, an accident, the machine gone, and back to the marked moment.
 * @param {{ members?: number, seconds?: number, gigabytes?: number, demonstration?: boolean, tell?: (line: string) => void }} [options]
 * @returns {Promise<{ findings: import('./whole-again.mjs').Finding[], figures: Record<string, number> }>}
 */
export async function drillRestore({ members = 8, seconds = 5, gigabytes = 0, demonstration = true, tell = () => undefined } = {}) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-restore-'));
  fs.chmodSync(dir, 0o711);
  const [archive, backup] = [path.join(dir, 'archive'), path.join(dir, 'backup')];
  fs.mkdirSync(archive);
  handOver(archive);
  /** @type {(() => unknown)[]} */
  const endings = [() => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const product = await startRunningProduct({ settings: archivingTo(archive) });
    endings.push(() => product.stop());
    if (demonstration) {
      tell('loading the invented union');
      await product.workers[0].stop(); // it would live in the present what is loaded as the past
      await runNode(['dist/apps/worker/src/demonstration.js'], { env: { ...product.env, DATABASE_OWNER_URL: product.ownerUrl } });
      await product.workers[0].start();
    }
    if (gigabytes) await addBulk(product.ownerUrl, gigabytes, tell);
    const atWork = new MembersAtWork(product);
    endings.push(() => atWork.end());
    await atWork.begin(members);

    tell('taking the base backup while members write');
    const copying = performance.now();
    await takeBaseBackup(product.ownerUrl, product.postgres.dir, backup);
    const backupSeconds = (performance.now() - copying) / 1000;
    await wait(seconds * 1000);

    tell('marking the moment');
    await atWork.rest();
    product.workers[0].pause(); // the worker too writes: for a moment nothing may, so that "exactly" can be compared
    const before = await untilStill(product.ownerUrl);
    await asOwner(product.ownerUrl, (db) => db.query('select pg_create_restore_point($1)', [POINT]));
    const mark = performance.now();
    product.workers[0].resume();
    atWork.goOn();
    await wait(seconds * 1000);
    await atWork.end();

    tell('the accident, and then the machine goes');
    await asOwner(product.ownerUrl, async (db) => { // one after the other: the worker still writes to all of them
      for (const harm of ['update accounts set disabled_at = now()', 'delete from messages', 'drop table notices cascade']) await db.query(harm);
    });
    await untilArchived(product.ownerUrl);
    for (const one of [...product.apis, ...product.workers]) await one.kill();
    await product.postgres.kill();
    fs.rmSync(product.postgres.dir, { recursive: true, force: true });

    tell('restoring');
    const from = performance.now();
    const restoredDir = path.join(dir, 'postgres');
    fs.cpSync(backup, restoredDir, { recursive: true });
    fs.writeFileSync(path.join(restoredDir, 'recovery.signal'), '');
    handOver(restoredDir);
    fs.chmodSync(restoredDir, 0o700);
    const server = await startPostgres({ dir: restoredDir, password: new URL(product.ownerUrl).password, settings: restoringFrom(archive, POINT) });
    endings.push(() => server.stop());
    const ownerUrl = moved(product.ownerUrl, server.port);
    await untilWritable(ownerUrl);
    const restoreSeconds = (performance.now() - from) / 1000;

    tell('looking at what came back');
    const changed = differing(before, await fingerprints(ownerUrl));
    const { opened, shut } = await openMessages(ownerUrl, product.env.MASTER_KEY);
    const words = new Set([...opened.values()].flat());
    const acknowledged = atWork.written.filter(({ answered }) => answered < mark);
    const later = atWork.written.filter(({ began }) => began > mark);
    const stranger = await openMessages(ownerUrl, crypto.randomBytes(32).toString('base64'));
    const wrong = await lookForWrong(ownerUrl);

    tell('starting the product on it');
    const env = { ...product.env, DATABASE_URL: appUrl(ownerUrl, new URL(product.appUrl).password) };
    const ran = await runNode(['dist/migrations/run.js'], { env: { ...env, DATABASE_OWNER_URL: ownerUrl } });
    const logDir = path.join(dir, 'log');
    const programs = [
      mortalProgram({ name: 'api', args: ['dist/apps/api/src/main.js'], env: { ...env, PORT: new URL(product.url).port }, logDir, url: product.url }),
      mortalProgram({ name: 'worker', args: ['dist/apps/worker/src/main.js'], env, logDir }),
    ];
    endings.push(() => Promise.all(programs.map((one) => one.stop())));
    for (const one of programs) await one.start();
    const servingSeconds = (performance.now() - from) / 1000;
    const owed = await untilNothingOwed(ownerUrl, 60);
    const tables = Object.keys(before).length;

    return {
      findings: [
        { what: 'tables that are not exactly as they were at the marked moment', wrong: changed.length, of: tables },
        { what: 'messages taken before it that are gone', wrong: acknowledged.filter(({ text }) => !words.has(text)).length, of: acknowledged.length },
        { what: 'messages written after it that are there', wrong: later.filter(({ text }) => words.has(text)).length, of: later.length },
        { what: 'sealed messages that the master key does not open', wrong: shut, of: shut + [...opened.values()].flat().length },
        { what: 'sealed messages that another key opens', wrong: [...stranger.opened.values()].flat().length, of: stranger.shut + [...stranger.opened.values()].flat().length },
        { what: 'migrations that had to run again', wrong: ran.includes('nothing to run') ? 0 : 1 },
        ...wrong,
        { what: 'events still owed to a listener after the worker has been at it', wrong: owed },
      ],
      figures: {
        backupMegabytes: sizeOf(backup) / MB, archiveMegabytes: sizeOf(archive) / MB, backupSeconds, restoreSeconds, servingSeconds, tables,
        rows: Object.values(before).reduce((sum, said) => sum + Number.parseInt(said, 10), 0),
      },
    };
  } finally {
    for (const end of endings.reverse()) await Promise.resolve(end()).catch((error) => tell(String(error)));
  }
}

const moved = (/** @type {string} */ url, /** @type {number} */ port) => Object.assign(new URL(url), { port: String(port) }).href;

/** The fingerprints, once two in a row are the same: what had begun has ended. */
async function untilStill(/** @type {string} */ url) {
  for (let last = await fingerprints(url); ;) {
    const now = await fingerprints(url);
    if (!differing(last, now).length) return now;
    last = now;
  }
}

const untilArchived = (/** @type {string} */ url) => asOwner(url, async (db) => {
  const { rows: [{ needed }] } = await db.query('select pg_walfile_name(pg_switch_wal()) as needed');
  for (;;) {
    const { rows: [{ done }] } = await db.query('select coalesce(last_archived_wal >= $1, false) as done from pg_stat_archiver', [needed]);
    if (done) return;
    await wait(50);
  }
});

const untilWritable = (/** @type {string} */ url) => asOwner(url, async (db) => {
  while ((await db.query('select pg_is_in_recovery() as yes')).rows[0].yes) await wait(50);
});

/** Weight without meaning, to see what size costs. */
async function addBulk(/** @type {string} */ url, /** @type {number} */ gigabytes, /** @type {(line: string) => void} */ tell) {
  tell(`adding ${gigabytes} GB`);
  await asOwner(url, async (db) => {
    await db.query('create table bulk (id bigint, words text)');
    for (let part = 0; part < gigabytes * 10; part++) {
      await db.query(`insert into bulk select $1::bigint * 50000 + i, (select string_agg(md5(random()::text || i), '') from generate_series(1, 62))
        from generate_series(1, 50000) i`, [part]);
    }
  });
}
