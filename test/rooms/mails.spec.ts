import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { NotificationsJobs, NotificationsModule } from '@app/notifications';
import { Clock, Config, Db, newId, PlatformModule, type RecordedEvent, SYSTEM, Vault } from '@app/platform';
import { type Mailbox, startMailbox } from '../../apps/local/src/mailbox.mjs';
import { MailHealthService } from '../../libs/notifications/src/mail-health.service.js';
import { MailSender } from '../../libs/notifications/src/mail-sender.service.js';
import { NotifierService } from '../../libs/notifications/src/notifier.service.js';
import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { SettableClock } from '../setup/settable-clock.js';

const clock = new SettableClock(new Date('2026-11-23T09:00:00Z'));
const caseId = newId();
let [member, rep, keptOut, quiet] = ['', '', '', ''];
let app: INestApplicationContext;
let db: pg.Client;
let database: FreshDatabase;
let mailbox: Mailbox;
let mailDir: string;

const get = <T>(type: new (...args: never[]) => T): T => app.get(type as never, { strict: false });
const sweep = () => get(MailSender).sendDue();
const health = () => get(Db).as(SYSTEM, () => get(MailHealthService).now());

async function account(name: string, fields: { emailNotices?: boolean } = {}): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into accounts (name, email, email_key, email_notices, created_at) values ($1, $2, $2, $3, now()) returning id`,
    [name, `${randomUUID()}@example.org`, fields.emailNotices ?? true]);
  return rows[0]!.id;
}

async function tell(event: Partial<RecordedEvent> & { name: string }): Promise<void> {
  const told: RecordedEvent = {
    id: Math.floor(Math.random() * 1e9), at: clock.now(), actorId: null, actorRole: 'system', caseId, unitId: 1, subjectId: null, data: {}, ...event,
  };
  await get(Db).as(SYSTEM, () => get(NotifierService).tell(told));
}

const noticed = async (kind: string) =>
  (await db.query<{ account_id: string }>('select account_id from notices where kind = $1', [kind])).rows.map((row) => row.account_id).sort();

beforeAll(async () => {
  database = await freshDatabase();
  mailDir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-mail-'));
  mailbox = await startMailbox({ dir: mailDir });
  const config = new Config({ DATABASE_URL: database.appUrl, SMTP_URL: mailbox.url, MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });
  app = await Test.createTestingModule({ imports: [PlatformModule, NotificationsModule, NotificationsJobs] })
    .overrideProvider(Clock).useValue(clock).overrideProvider(Config).useValue(config).compile();
  await app.init();
  db = new pg.Client({ connectionString: database.ownerUrl });
  await db.connect();
  await db.query(`insert into units (parent_id, kind, name) values (null, 'union', 'Förbundet'), (1, 'branch', 'Avdelningen'), (2, 'section', 'Sektionen')`);
  [member, rep, keptOut, quiet] = [await account('M'), await account('R'), await account('K'), await account('Q', { emailNotices: false })];
  for (const id of [rep, keptOut, quiet]) {
    await db.query(`insert into mandates (account_id, unit_id, role, from_date, to_date) values ($1, 2, 'rep', '2026-01-01', '2026-12-31')`, [id]);
  }
  await db.query(
    `insert into cases (id, number, state, member_id, unit_id, queue_unit_id, kept_out, created_at, submitted_at, last_event_at)
     values ($1, 'ST-2026-00001', 'submitted', $2, 3, 3, $3, now(), now(), now())`, [caseId, member, [keptOut]]);
});

afterAll(async () => {
  await app.close();
  await mailbox.stop();
  await db.end();
  await database.drop();
  fs.rmSync(mailDir, { recursive: true, force: true });
});

describe('telling people', () => {
  it('tells the nearest reps above of a new case, but not one who is kept from it, and the member', async () => {
    const event = { id: 1, name: 'case.submitted', actorId: member };
    await tell(event);
    await tell(event);
    expect(await noticed('case-new')).toEqual([rep, quiet].sort());
    expect(await noticed('request-received')).toEqual([]); // who did it is not told of it
  });

  it('mails those who want mail, once, with words that give nothing away', async () => {
    await sweep();
    const mails = await mailbox.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ subject: 'Något väntar på dig' });
    expect(mails[0]!.text).toContain('/admin/');
    expect(mails[0]!.text).not.toMatch(/ST-2026|ärende|medlem/);
    mailbox.empty();
  });

  it('tells the member of the rep’s message', async () => {
    await tell({ name: 'case.message-sent', data: { side: 'rep' }, actorId: rep });
    expect(await noticed('message-from-rep')).toEqual([member]);
  });

  it('tells those who could claim the case when it has no rep', async () => {
    await tell({ name: 'case.message-sent', data: { side: 'member' }, actorId: member });
    expect(await noticed('message-from-member')).toEqual([rep, quiet].sort());
  });
});

describe('a mandate that runs out', () => {
  it('is told to the nearest unit lead, and while it runs to the one who has it', async () => {
    const lead = await account('L', { emailNotices: false });
    await db.query(`insert into mandates (account_id, unit_id, role, from_date, to_date) values ($1, 2, 'unit-lead', '2026-01-01', '2026-12-31')`, [lead]);
    const mandate = { caseId: null, unitId: 3, subjectId: newId(), data: { accountId: quiet } };
    await tell({ name: 'mandate.nears-end', ...mandate });
    await tell({ name: 'mandate.lapsed', ...mandate });
    expect(await noticed('mandate-nears-end')).toEqual([lead, quiet].sort());
    expect(await noticed('mandate-lapsed')).toEqual([lead]);
  });
});

describe('when the mail server is down', () => {
  it('tries again later, shows it to the administrator, and sends each mail once with its own Message-ID', async () => {
    mailbox.refuse(true);
    await sweep();
    await sweep(); // not due again yet
    expect(await health()).toMatchObject({ queued: 2, failing: 2, givenUp: 0, lastError: expect.stringContaining('451') });
    const { rows } = await db.query<{ attempts: number }>(`select attempts from mails where state = 'queued'`);
    expect(rows.map(({ attempts }) => attempts)).toEqual([1, 1]);

    mailbox.refuse(false);
    clock.set(new Date('2026-11-23T09:01:00Z'));
    await sweep();
    await sweep();
    const ids = (await mailbox.mails()).map(({ messageId }) => messageId);
    const ledger = await db.query<{ message_id: string }>(`select message_id from mails where sent_at > '2026-11-23T09:00:50Z'`);
    expect(ids.sort()).toEqual(ledger.rows.map((row) => row.message_id).sort());
    expect(ids).toHaveLength(2);
    expect(await health()).toMatchObject({ queued: 0, failing: 0, lastError: null });
    mailbox.empty();
  });

  it('gives a mail up after twelve attempts, and says so in the log of events', async () => {
    mailbox.refuse(true);
    await tell({ name: 'case.resolved', actorId: rep });
    for (let attempt = 0; attempt < 12; attempt += 1) {
      clock.set(new Date(clock.now().getTime() + 7 * 3_600_000));
      await sweep();
    }
    expect(await health()).toMatchObject({ queued: 0, givenUp: 1 });
    expect((await db.query(`select 1 from event_log where name = 'mail.given-up'`)).rowCount).toBe(1);
    mailbox.refuse(false);
  });
});

describe('a sign-in link', () => {
  async function linkMail(expiresInMs: number): Promise<string> {
    const [linkId, mailId, now] = [newId(), newId(), clock.now()];
    const sealed = get(Vault).sealWithMaster(`sign_in_links.token_sealed:${linkId}`, 'the-token');
    await db.query(
      `insert into sign_in_links (id, account_id, purpose, token_hash, token_sealed, created_at, expires_at) values ($1, $2, 'sign-in', $3, $4, $5, $6)`,
      [linkId, member, Buffer.from(linkId), sealed, now, new Date(now.getTime() + expiresInMs)]);
    await db.query(
      `insert into mails (id, account_id, kind, link_id, cause, message_id, next_attempt_at, created_at) values ($1, $2, 'sign-in-link', $3, $4, $4, $5, $5)`,
      [mailId, member, linkId, `<${mailId}@example.org>`, now]);
    return linkId;
  }

  it('goes out with its token, which is then kept nowhere', async () => {
    const linkId = await linkMail(15 * 60_000);
    await sweep();
    const [mail] = await mailbox.mails();
    expect(mail).toMatchObject({ subject: 'Din inloggningslänk', text: expect.stringContaining('/sign-in#the-token') });
    expect((await db.query('select token_sealed from sign_in_links where id = $1', [linkId])).rows).toEqual([{ token_sealed: null }]);
    mailbox.empty();
  });

  it('is not sent once it has run out', async () => {
    await linkMail(-1);
    await sweep();
    expect(await mailbox.mails()).toEqual([]);
    expect((await db.query(`select 1 from mails where state = 'not-sent'`)).rowCount).toBe(1);
  });
});

describe('a mail server that cannot be reached', () => {
  it('is left alone for a while, however many mails come meanwhile', async () => {
    const attempts = async (): Promise<number[]> =>
      (await db.query<{ attempts: number }>(`select attempts from mails where cause in ('event:9001', 'event:9002') order by cause`)).rows.map((row) => row.attempts);
    await mailbox.stop();
    await tell({ id: 9001, name: 'case.message-sent', data: { side: 'rep' }, actorId: rep });
    await sweep();
    await tell({ id: 9002, name: 'case.message-sent', data: { side: 'rep' }, actorId: rep });
    await sweep();
    expect(await attempts()).toEqual([1, 0]);
    clock.set(new Date(clock.now().getTime() + 6_000));
    await sweep();
    expect(await attempts()).toEqual([1, 1]);
  });
});
