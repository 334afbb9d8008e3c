import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { appUrl, ensureDatabase, wantsDemonstration, withClient } from './database.mjs';
import { portFrom } from './free-port.mjs';
import { startMailbox } from './mailbox.mjs';
import { startPostgres } from './postgres.mjs';
import { startProgram } from './program.mjs';
import { untilAnswering } from './ready.mjs';
import { LOCAL, ROOT } from './root.mjs';
import { runNode } from './run.mjs';
import { localSecret } from './secrets.mjs';
import { step } from './step.mjs';
import { startAgainOnChange, startWatchers } from './watch.mjs';

const DEFAULT_PORT = 3000;

/**
 * Starts database, mailbox, worker and api, and says where to go once all of it answers.
 * @param {{ watch: boolean, running: { name: string, stop(): unknown }[], died(why: string): void, isStopping(): boolean }} starter
 *   `running` is filled in the order things must be stopped; `died` is told when one of them ends by itself
 */
export async function startProduct({ watch, running, died, isStopping }) {
  /** @param {{ name: string, stop(): unknown, exited?: Promise<unknown> }} part */
  const keep = (part) => {
    running.unshift(part);
    void part.exited?.then((how) => { if (!isStopping()) died(`${part.name} ended${how ? ` (${how})` : ''}`); });
  };
  const database = await startDatabase(keep);
  const mail = await startMail(keep);
  const port = await choosePort();
  const publicUrl = process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: watch ? 'development' : 'production', PORT: String(port), PUBLIC_URL: publicUrl, DATABASE_URL: database.appUrl,
    MASTER_KEY: process.env.MASTER_KEY ?? localSecret('master-key', 'base64'), MAIL_FROM: process.env.MAIL_FROM ?? 'samtalsstod@example.org',
    SMTP_URL: mail.url, MAILBOX_DIR: mail.dir, AUDIT_HEAD_FILE: process.env.AUDIT_HEAD_FILE ?? headFile(database.ownerUrl),
    DEMONSTRATION: process.env.DEMONSTRATION ?? '1', LOG_FORMAT: process.env.LOG_FORMAT ?? 'text', WEB_ROOT: path.join(ROOT, 'dist/web'),
  };
  keepSettings({ DATABASE_URL: env.DATABASE_URL, AUDIT_HEAD_FILE: env.AUDIT_HEAD_FILE });
  const migrating = { ...env, DATABASE_OWNER_URL: database.ownerUrl };
  await step('database migrated', async () => { await runNode(['dist/migrations/run.js'], { env: migrating }); });
  if (env.DEMONSTRATION === '1' && await wantsDemonstration(database.ownerUrl)) {
    await step('demonstration data loaded', async () => { await runNode(['dist/apps/worker/src/demonstration.js'], { env: migrating, show: true }); });
  }
  const programs = ['worker', 'api'].map((name) => {
    const start = () => startProgram(name, [`dist/apps/${name}/src/main.js`], env, { chatty: watch });
    return watch ? startAgainOnChange(start, ['dist/apps', 'dist/libs', ...(name === 'api' ? ['dist/web'] : [])]) : start();
  });
  for (const program of programs) keep(program);
  const here = `http://127.0.0.1:${port}`;
  await step('everything answers', () => untilAnswering(here, ['/readyz', '/', '/admin/', '/api/openapi.json'], programs));
  if (watch) for (const watcher of startWatchers()) keep(watcher);
  process.stdout.write(`
  Members    ${publicUrl}/
  Staff      ${publicUrl}/admin/
  API        ${publicUrl}/api/docs
${env.DEMONSTRATION === '1' ? '\n  All people are invented. The sign-in pages list them: one press signs you in.\n' : ''}
  Ctrl+C stops it. The data stays in ${path.relative(process.cwd(), LOCAL) || '.'}; npm start -- --fresh begins again.

ready ${here}
`);
}

/** The embedded server, or the one that DATABASE_URL names (with the rights of an owner: it migrates and makes the app role). */
async function startDatabase(keep) {
  const password = localSecret('app-role-password');
  const given = process.env.DATABASE_URL;
  if (given) {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
      throw new Error('DATABASE_URL: not of the form postgres://user:password@host:port/database');
    }
    await step(`PostgreSQL at ${url.host} answers`, () => withClient(given, async (client) => { await client.query('select 1'); }));
    return { ownerUrl: given, appUrl: appUrl(given, password) };
  }
  return step('PostgreSQL started', async () => {
    const postgres = await startPostgres({ dir: path.join(LOCAL, 'postgres'), password: localSecret('owner-password') });
    keep({ name: 'PostgreSQL', ...postgres });
    const ownerUrl = await ensureDatabase(postgres.ownerUrl, 'samtalsstod');
    return { ownerUrl, appUrl: appUrl(ownerUrl, password) };
  });
}

/** A mailbox on this machine, unless SMTP_URL names a mail server. */
async function startMail(keep) {
  if (process.env.SMTP_URL) return { url: process.env.SMTP_URL, dir: undefined };
  return step('mailbox started', async () => {
    const dir = path.join(LOCAL, 'mailbox');
    const mailbox = await startMailbox({ dir });
    keep({ name: 'mailbox', ...mailbox });
    return { url: mailbox.url, dir };
  });
}

/** Where the audit chain's head is kept besides the database: one file for each database that is used from here. */
function headFile(/** @type {string} */ ownerUrl) {
  const { host, pathname } = new URL(ownerUrl);
  const other = process.env.DATABASE_URL ? `-${crypto.createHash('sha256').update(host + pathname).digest('hex').slice(0, 12)}` : '';
  return path.join(LOCAL, `audit-head${other}`);
}

/** For commands run beside it: node --env-file=.local/settings.env … */
function keepSettings(/** @type {Record<string, string | undefined>} */ settings) {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join('');
  fs.writeFileSync(path.join(LOCAL, 'settings.env'), lines, { mode: 0o600 });
}

async function choosePort() {
  const wanted = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) throw new Error('PORT: not a whole number between 1 and 65535');
  const port = await portFrom(wanted);
  if (port !== wanted) process.stdout.write(`  Port ${wanted} is taken, using ${port}.\n`);
  return port;
}
