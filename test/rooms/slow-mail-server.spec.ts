import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { NotificationsJobs, NotificationsModule } from '@app/notifications';
import { Clock, Config, Db, Events, newId, PlatformModule, Vault } from '@app/platform';
import { MailSender } from '../../libs/notifications/src/mail-sender.service.js';
import { MailsRepository } from '../../libs/notifications/src/mails.repository.js';
import { PATIENCE, Post } from '../../libs/notifications/src/post.js';
import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { eventually } from '../setup/eventually.js';
import { SettableClock } from '../setup/settable-clock.js';

const START = new Date('2026-11-23T09:00:00Z');
const clock = new SettableClock(START);
const LETTER = { messageId: '<letter@example.org>', to: 'm@example.org', subject: 'Hej', text: 'Hej', language: 'sv' } as const;

/** Mails that the server has whole and has not answered yet, in the order they came. */
const unanswered: ((answer?: number) => void)[] = [];
/** Which are left unanswered: all, none, or as many as are to come. */
let slowWith = Infinity;
let takesRecipients = true;
let received = 0;

const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, closeTimeout: 100,
  onRcptTo: (_address, _session, done) => { if (takesRecipients) done(); },
  onData(stream, _session, done) {
    stream.resume().once('end', () => {
      received += 1;
      if (slowWith-- > 0) unanswered.push((answer) => done(answer ? Object.assign(new Error('no'), { responseCode: answer }) : null));
      else setTimeout(done, 50);
    });
  },
});
server.on('error', () => undefined); // a caller that hangs up

let app: INestApplicationContext;
let database: FreshDatabase;
let db: pg.Client;
let accountId: string;

const get = <T>(type: new (...args: never[]) => T): T => app.get(type as never, { strict: false });
const sender = (): MailSender => get(MailSender);

/** A sender of another worker's, whose clock says what it will. */
function senderOfAnother(itsClock: Clock): MailSender {
  return new MailSender(get(Db), itsClock, get(Config), get(Events), get(Vault), new MailsRepository(get(Db), itsClock), get(Post));
}

async function queue(kind = 'news', fields: { attempts?: number; claimedFor?: string } = {}): Promise<string> {
  const id = newId();
  await db.query(
    `insert into mails (id, account_id, kind, cause, message_id, attempts, claimed_until, next_attempt_at, created_at)
     values ($1, $2, $3, $4, $4, $5, now() + $6::interval, $7, $7)`,
    [id, accountId, kind, `<${id}@example.org>`, fields.attempts ?? 0, fields.claimedFor ?? null, clock.now()]);
  return id;
}

const rowOf = async (id: string) =>
  (await db.query<{ state: string; attempts: number; next_attempt_at: Date; claimed_until: Date | null; last_error: string | null }>('select * from mails where id = $1', [id])).rows[0]!;
const held = (count: number): Promise<void> => eventually(async () => expect(unanswered).toHaveLength(count));

beforeAll(async () => {
  database = await freshDatabase();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const config = new Config({
    DATABASE_URL: database.appUrl, SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  app = await Test.createTestingModule({ imports: [PlatformModule, NotificationsModule, NotificationsJobs] })
    .overrideProvider(Clock).useValue(clock).overrideProvider(Config).useValue(config).compile();
  await app.init();
  db = new pg.Client({ connectionString: database.ownerUrl });
  await db.connect();
  const email = `${randomUUID()}@example.org`;
  accountId = (await db.query<{ id: string }>(`insert into accounts (name, email, email_key, created_at) values ('M', $1, $1, now()) returning id`, [email])).rows[0]!.id;
});

beforeEach(() => {
  clock.set(START);
  [slowWith, takesRecipients, received] = [Infinity, true, 0];
});

afterEach(async () => {
  for (const answer of unanswered.splice(0)) answer();
  get(Post).patience = PATIENCE;
  await db.query('delete from mails');
});

afterAll(async () => {
  await app.close();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  await db.end();
  await database.drop();
});

describe('a mail server that takes its time to answer', () => {
  it('is waited for while nobody else sends the mail, not even a worker whose clock is ahead', async () => {
    const id = await queue();
    const sending = sender().sendDue();
    await held(1);
    const claimed = await rowOf(id);
    const ahead = new SettableClock(new Date('2026-11-23T10:00:00Z'));
    await senderOfAnother(ahead).sendDue();
    clock.set(new Date('2026-11-23T09:05:00Z'));
    await sender().sendDue();
    expect(received).toBe(1);
    await eventually(async () => expect((await rowOf(id)).claimed_until!.getTime()).toBeGreaterThan(claimed.claimed_until!.getTime()), 20);
    unanswered.pop()!();
    await sending;
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(received).toBe(1);
  });

  it('with one mail holds up no other', async () => {
    slowWith = 1;
    const slow = await queue();
    const sending = sender().sendDue();
    await held(1);
    const other = await queue();
    await eventually(async () => expect((await rowOf(other)).state).toBe('sent'));
    expect((await rowOf(slow)).state).toBe('queued');
    unanswered.pop()!();
    await sending;
    expect((await rowOf(slow)).state).toBe('sent');
  });

  it('and then refuses is asked again half a minute after that, not after it was asked', async () => {
    const id = await queue();
    const sending = sender().sendDue();
    await held(1);
    clock.set(new Date('2026-11-23T09:05:00Z'));
    unanswered.pop()!(451);
    await sending;
    const { next_attempt_at: next, ...row } = await rowOf(id);
    expect(row).toMatchObject({ state: 'queued', attempts: 1, claimed_until: null, last_error: expect.stringContaining('451') });
    expect(next.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-23T09:05:30Z'));
  });

  it('is given ten minutes for a mail that it has whole, and one for all before that', async () => {
    expect(PATIENCE).toEqual({ handOverMs: 60_000, answerMs: 600_000 });
    const post = get(Post);
    post.patience = { handOverMs: 700, answerMs: 1_500 };
    const from = performance.now();
    const late = post.deliver(LETTER);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    unanswered.pop()!();
    expect(await late).toBeNull();
    expect(await post.deliver(LETTER)).toEqual({ code: 'ETIMEDOUT' });
    expect(performance.now() - from).toBeGreaterThan(2_400);
    takesRecipients = false;
    const began = performance.now();
    expect(await post.deliver(LETTER)).toEqual({ code: 'ETIMEDOUT' });
    expect(performance.now() - began).toBeLessThan(1_400);
  });
});

describe('a worker', () => {
  it('that was killed with a mail keeps it from the others only until its claim ends', async () => {
    slowWith = 0;
    const id = await queue('news', { attempts: 1, claimedFor: '1 second' });
    await sender().sendDue();
    expect((await rowOf(id)).state).toBe('queued');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await sender().sendDue();
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('that hears of a refusal when another has sent the mail leaves it sent', async () => {
    const id = await queue();
    const sending = sender().sendDue();
    await held(1);
    await db.query(`update mails set attempts = 2, state = 'sent' where id = $1`, [id]);
    unanswered.pop()!(550);
    await sending;
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
    expect((await db.query(`select 1 from event_log where name = 'mail.given-up'`)).rowCount).toBe(0);
  });

  it('that cannot send one mail sends all the others, and only then says so', async () => {
    slowWith = 0;
    await queue('no-such-kind');
    const good: string[] = [];
    for (let n = 0; n < 12; n++) good.push(await queue());
    await expect(sender().sendDue()).rejects.toThrow('of no known kind');
    expect((await db.query(`select 1 from mails where id = any($1::uuid[]) and state = 'sent'`, [good])).rowCount).toBe(12);
    expect(received).toBe(12);
  });
});
