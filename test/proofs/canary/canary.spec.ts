import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { liveThrough } from './canary.mjs';
import { planted } from './planted.mjs';

const { names, personnummer, text, email, register } = planted;
type Run = Awaited<ReturnType<typeof liveThrough>>;

describe('what people write and who they are', () => {
  let run: Run;
  beforeAll(async () => { run = await liveThrough(); }, 180_000);
  afterAll(() => run?.stop());

  it('meets every kind of failure on the way', () => {
    expect(new Set(run.refused['a broken database'])).toEqual(new Set([500]));
    expect(new Set(run.refused['no database'])).toEqual(new Set([503]));
    expect(run.refused['what cannot be accepted']!.filter((status) => status >= 500)).toEqual([]);
  });

  it('stands only where a room has declared it: in no log, job, event, address, mail, temporary file or other column', async () => {
    const { leaks, canaries, looked } = await run.look();
    expect(leaks).toEqual([]);
    expect(canaries).toBeGreaterThan(100);
    for (const channel of ['process logs', 'PostgreSQL’s log', 'job data', 'event log', 'addresses', 'e-mail', 'database', 'database files'])
      expect({ channel, bytes: looked[channel] }).toEqual({ channel, bytes: expect.any(Number) });
  });

  it('would be found in each of them', async () => {
    await leakEverywhere(run);
    const { leaks } = await run.look();
    const found = leaks.map(({ channel, where, canary }) => `${channel}: ${canary}${channel === 'database' ? ` in ${where}` : ''}`);
    expect(found).toEqual(expect.arrayContaining([
      'process logs: the description', 'PostgreSQL’s log: personnummer with a plus', 'job data: a manager’s role', 'event log: the appointed rep’s name',
      'addresses: what is searched for', 'e-mail: the member’s name', 'e-mail: the caller’s address', 'temporary files: evidence',
      'database: personnummer with a hyphen in accounts.phone', 'database: a note in cases.outcome', 'database files: the support needs',
      'database: the rep’s password in units.name', 'database: request 5 in cases.outcome',
    ]));
  }, 120_000);
});

/** One leak in every place, each written in another way. */
async function leakEverywhere({ product, temporary, traces }: Run): Promise<void> {
  fs.appendFileSync(path.join(product.dir, 'log/api-1.log'), JSON.stringify({ path: encodeURIComponent(text.description) }));
  fs.writeFileSync(path.join(temporary, 'upload.part'), Buffer.from(text.evidence, 'utf16le'));
  traces.addresses.push(`GET ${product.url}/api/workplaces?search=${encodeURIComponent(planted.search)}`);
  const post = createTransport(product.mailbox.url);
  await post.sendMail({ from: 'samtalsstod@example.org', to: email.member, cc: email.caller, subject: `Till ${names.member}`, text: 'Hej!' });
  const owner = new pg.Client({ connectionString: product.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`do $$ begin raise log 'said ${personnummer.plus}'; end $$`);
    await owner.query(`update bullmq.job set data = jsonb_build_object('id', $1::text) where state = 'delayed'`, [register.roleTitle]);
    await owner.query(`insert into event_log (at, name, actor_role, data) values (now(), 'case.read', 'rep', $1)`, [{ by: Buffer.from(names.invited).toString('base64') }]);
    await owner.query('update accounts set phone = $1 where email_key = $2', [personnummer.hyphen, email.direkt.toLowerCase()]);
    await owner.query('update cases set outcome = $1', [`${Buffer.from(text.note).toString('hex')} ${createHash('sha256').update(traces.requests[4]!).digest('hex')}`]);
    await owner.query(`update units set name = $1 where kind = 'direkt'`, [planted.passwords.rep]);
    await owner.query('create table gone (said text)');
    await owner.query('insert into gone values ($1)', [text.supportNeeds]);
    await owner.query('drop table gone');
  } finally {
    await owner.end();
  }
}
