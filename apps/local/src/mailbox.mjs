// A real SMTP server that delivers into a folder. Nothing it takes leaves this machine.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {{ file: string, to: string[], from: string, subject: string, text: string, html: string, messageId: string,
 *   receivedAt: Date }} Mail
 * @typedef {{ port: number, url: string, mails(): Promise<Mail[]>, empty(): void, refuse(yes: boolean): void,
 *   stop(): Promise<void> }} Mailbox
 */

/**
 * @param {{ dir: string, port?: number }} options `dir` gets one .eml file per mail; without `port` any free one is taken
 * @returns {Promise<Mailbox>} `refuse(true)` makes it answer like a mail server in trouble, until `refuse(false)`
 */
export async function startMailbox({ dir, port = 0 }) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  let refusing = false;
  const trouble = () => Object.assign(new Error('The mail server is out of order'), { responseCode: 451 });

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) => done(refusing ? trouble() : null),
    onData(stream, _session, done) {
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
      const draft = path.join(dir, `.${name}`);
      stream.pipe(fs.createWriteStream(draft, { mode: 0o600 }))
        .once('error', done)
        .once('finish', () => { fs.renameSync(draft, path.join(dir, name)); done(); });
    },
  });
  server.on('error', () => undefined); // a caller that hangs up is no reason to stop
  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const taken = /** @type {import('node:net').AddressInfo} */ (server.server.address()).port;
  return {
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    mails: () => readMails(dir),
    empty: () => { for (const file of mailFiles(dir)) fs.rmSync(path.join(dir, file)); },
    refuse: (yes) => { refusing = yes; },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

/** Oldest first. */
const mailFiles = (/** @type {string} */ dir) => fs.readdirSync(dir).filter((file) => /^[^.].*\.eml$/.test(file)).sort();

/** What has been delivered does not change: each is read once. @type {Map<string, Promise<Mail>>} */
const read = new Map();

/**
 * The mails of a folder, oldest first.
 * @param {string} dir
 * @returns {Promise<Mail[]>}
 */
export function readMails(dir) {
  return Promise.all(mailFiles(dir).map((name) => {
    const file = path.join(dir, name);
    if (!read.has(file)) read.set(file, readMail(file).catch((error) => { read.delete(file); throw error; }));
    return /** @type {Promise<Mail>} */ (read.get(file));
  }));
}

/** @param {string} file @returns {Promise<Mail>} */
async function readMail(file) {
  const mail = await simpleParser(fs.readFileSync(file));
  const addresses = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
  return {
    file: path.basename(file), to: addresses, from: mail.from?.value[0]?.address ?? '', subject: mail.subject ?? '', text: mail.text ?? '',
    html: mail.html || '', messageId: mail.messageId ?? '', receivedAt: fs.statSync(file).mtime,
  };
}
