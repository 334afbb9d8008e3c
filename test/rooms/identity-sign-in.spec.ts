import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { AccountsService } from '@app/identity';
import { Db, SYSTEM } from '@app/platform';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';
import { Browser, People } from './identity-people.js';

const MINUTE = 60_000;
const PASSWORD = 'fyra gula cyklar i regn';

let product: Product;
let people: People;
beforeAll(async () => {
  product = await startProduct();
  people = await People.in(product.db);
}, 60_000);
afterAll(() => product?.stop());

const browser = (): Browser => new Browser(product.url);
const pass = (minutes: number): void => product.clock.set(new Date(product.clock.now().getTime() + minutes * MINUTE));
const appCode = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: product.clock.now().getTime() });

/** The token of the newest link, out of the mail that carried it. */
async function tokenFor(accountId: string): Promise<string> {
  const { rows: [asked] } = await product.db.query<{ email: string; links: number }>(
    'select a.email, count(*)::int as links from accounts a join sign_in_links l on l.account_id = a.id where a.id = $1 group by a.id', [accountId]);
  return eventually(async () => {
    const mails = (await product.mailbox.mails()).filter(({ to }) => to.includes(asked!.email));
    if (mails.length < asked!.links) throw new Error('The mail has not come yet');
    return /#(\S+)/.exec(mails.at(-1)!.text)![1]!;
  });
}

/** Invited by a unit lead and activated: an account with both factors. */
async function activated(name: string): Promise<{ id: string; email: string; secret: string; recoveryCodes: string[] }> {
  const person = await people.add(name);
  await people.mandate(person.id, 'rep');
  const db = product.api.get(Db);
  await db.as(SYSTEM, () => product.api.get(AccountsService).invite({ name, email: person.email, unitId: people.unitId }));
  const token = await tokenFor(person.id);
  const { totpSecret } = (await browser().post('/invitations/open', { token })).body as { totpSecret: string };
  const accepted = await browser().post('/invitations/accept', { token, password: PASSWORD, code: appCode(totpSecret) });
  expect(accepted.status).toBe(200);
  pass(1); // the code just used is good once
  return { ...person, secret: totpSecret, recoveryCodes: (accepted.body as { recoveryCodes: string[] }).recoveryCodes };
}

describe('a member signs in with a link', () => {
  it('answers known and unknown addresses alike, and in as long a time', async () => {
    const { email } = await people.add('Vera Lind', ['member']);
    const times: number[] = [];
    const answers: unknown[] = [];
    for (const address of [email, 'nobody@example.org']) {
      const before = performance.now();
      const { status, body, headers } = await browser().post('/me/sign-in-links', { email: address });
      times.push(performance.now() - before);
      answers.push({ status, body, length: headers['content-length'] });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 202, body: {} });
    expect(Math.min(...times)).toBeGreaterThanOrEqual(145);
  });

  it('lets the link in once, within 15 minutes', async () => {
    const { id, email } = await people.add('Ali Berg', ['member']);
    const member = browser();
    await member.post('/me/sign-in-links', { email: ` ${email.toUpperCase()}`.trim() });
    const token = await tokenFor(id);
    const signedIn = await member.post('/me/sign-in', { token });
    expect(signedIn).toMatchObject({ status: 200, body: { accountId: id, name: 'Ali Berg', unit: { id: people.unitId }, workplace: null } });
    expect((await member.get('/me')).body).toMatchObject({ email, demonstration: true, version: 1 });
    expect(await browser().post('/me/sign-in', { token })).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });

    await member.post('/me/sign-in-links', { email });
    const late = await tokenFor(id);
    pass(15);
    expect((await browser().post('/me/sign-in', { token: late })).status).toBe(410);
  });

  it('queues one mail for the link, with ids only, in the language of the page', async () => {
    const { id, email } = await people.add('Mio Sand', ['member']);
    await browser().post('/me/sign-in-links', { email, language: 'en' });
    const { rows } = await product.db.query(
      'select m.kind, l.language from mails m join sign_in_links l on l.id = m.link_id where m.account_id = $1', [id]);
    expect(rows).toEqual([{ kind: 'sign-in-link', language: 'en' }]);
  });

  it('sends no more links than a person could use, from wherever they are asked for', async () => {
    const { id, email } = await people.add('Ture Alm', ['member']);
    for (let i = 0; i < 5; i++) expect((await browser().post('/me/sign-in-links', { email })).status).toBe(202);
    const sixth = await browser().post('/me/sign-in-links', { email });
    expect(sixth).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    expect((await product.db.query('select 1 from sign_in_links where account_id = $1', [id])).rowCount).toBe(5);
  });

  it('is shut out by nobody who asks for many from an address where they have signed in', async () => {
    const [office, regular, newcomer] = ['192.0.2.77', await people.add('Kim Ek', ['member']), await people.add('Bo Lund', ['member'])];
    const from = async (path: string, body: object): Promise<number> =>
      (await request(product.url).post(`/api/me/${path}`).set('x-forwarded-for', office).send(body)).status;
    await from('sign-in-links', { email: regular.email });
    expect(await from('sign-in', { token: await tokenFor(regular.id) })).toBe(200);
    for (let n = 0; n < 10; n++) await Promise.all(Array.from({ length: 30 }, (_, i) => from('sign-in-links', { email: `many-${n}-${i}@example.org` })));
    expect([await from('sign-in-links', { email: newcomer.email }), await from('sign-in-links', { email: regular.email })]).toEqual([429, 202]);
  });

  it('gives staff who are no members no link', async () => {
    const { id, email } = await people.rep('Siv Ek', null);
    await browser().post('/me/sign-in-links', { email });
    expect((await product.db.query('select 1 from sign_in_links where account_id = $1', [id])).rowCount).toBe(0);
  });
});

describe('staff sign in with two factors', () => {
  it('needs password and code; the cookie changes at the step up', async () => {
    const rep = await activated('Nils Holm');
    const staff = browser();
    expect(await staff.post('/sign-in/password', { email: rep.email, password: PASSWORD })).toMatchObject({ status: 200, body: { next: 'second-factor' } });
    const half = staff.cookies.get('samtalsstod_staff');
    expect((await staff.get('/session')).status).toBe(401);
    const signedIn = await staff.post('/sign-in/second-factor', { code: appCode(rep.secret) });
    expect(signedIn).toMatchObject({ status: 200, body: { accountId: rep.id, roles: ['rep'], dataRules: { due: true }, permissions: ['session'] } });
    expect(staff.cookies.get('samtalsstod_staff')).not.toBe(half);
    expect((await staff.get('/session')).body).toMatchObject({ mandates: [{ unitId: people.unitId, unitName: 'ST inom Lantmäteriet', role: 'rep', to: '2099-12-31' }] });
    const old = browser();
    old.cookies.set('samtalsstod_staff', half!);
    expect((await old.get('/session')).status).toBe(401);
    expect((await old.post('/sign-in/second-factor', { code: rep.recoveryCodes[0] })).body).toMatchObject({ code: 'password-first' });
  });

  it('takes each code once, and each recovery code once', async () => {
    const rep = await activated('Maj Dahl');
    const code = appCode(rep.secret);
    for (const [given, status] of [[code, 200], [code, 401], [rep.recoveryCodes[3]!.toUpperCase(), 200], [rep.recoveryCodes[3]!, 401]] as const) {
      const staff = browser();
      await staff.post('/sign-in/password', { email: rep.email, password: PASSWORD });
      expect((await staff.post('/sign-in/second-factor', { code: given })).status).toBe(status);
    }
  });

  it('says the same of an unknown address as of a wrong password, and takes about as long', async () => {
    const rep = await activated('Olle Ask');
    const times: Record<string, number[]> = { [rep.email]: [], 'ingen@example.org': [] };
    for (let i = 0; i < 7; i++) { // in turns, so that whatever else the machine does slows both
      for (const [email, taken] of Object.entries(times)) {
        const before = performance.now();
        const { status, body } = await browser().post('/sign-in/password', { email, password: `wrong ${i}` });
        taken.push(performance.now() - before);
        expect({ status, code: (body as { code: string }).code }).toEqual({ status: 401, code: 'sign-in-refused' });
      }
    }
    const [known, unknown] = Object.values(times).map((taken) => taken.sort((a, b) => a - b)[3]!) as [number, number];
    expect(unknown).toBeGreaterThan(known * 0.5);
    expect(unknown).toBeLessThan(known * 2);
  });

  it('slows guessing from one place without shutting the person out', async () => {
    const rep = await activated('Eva Grip');
    for (let i = 0; i < 10; i++) await browser().post('/sign-in/password', { email: rep.email, password: 'wrong' });
    expect(await browser().post('/sign-in/password', { email: rep.email, password: PASSWORD })).toMatchObject({ status: 429 });
    const elsewhere = await request(product.url).post('/api/sign-in/password').set('x-forwarded-for', '192.0.2.7')
      .send({ email: rep.email, password: PASSWORD });
    expect(elsewhere.status).toBe(200);
  });

  it('lets no more guesses through when they come all at once', async () => {
    const rep = await activated('Tor Lilja');
    const statuses = (await Promise.all(Array.from({ length: 25 }, () => browser().post('/sign-in/password', { email: rep.email, password: 'wrong' }))))
      .map(({ status }) => status);
    expect([statuses.filter((status) => status === 401).length, statuses.filter((status) => status === 429).length]).toEqual([10, 15]);
  });

  it('shuts nobody out who has signed in from an address where somebody else guesses', async () => {
    const [office, rep, newcomer] = ['192.0.2.99', await activated('Kaj Sten'), await activated('Siri Mo')];
    const from = async (email: string, password: string): Promise<number> =>
      (await request(product.url).post('/api/sign-in/password').set('x-forwarded-for', office).send({ email, password })).status;
    expect(await from(rep.email, PASSWORD)).toBe(200);
    for (let n = 0; n < 10; n++) await Promise.all(Array.from({ length: 10 }, (_, i) => from(`guess-${n}-${i}@example.org`, 'wrong')));
    expect(await from('guess@example.org', 'wrong')).toBe(429);
    expect([await from(newcomer.email, PASSWORD), await from(rep.email, PASSWORD)]).toEqual([429, 200]);
    pass(16);
    expect(await from(newcomer.email, PASSWORD)).toBe(200);
    expect((await product.db.query(`select 1 from sign_in_attempts where octet_length(key) <> 32 or encode(key, 'escape') ~ 'example'`)).rowCount).toBe(0);
  });

  it('refuses a password that is guessed first, and a code that is not the app’s, beside the field', async () => {
    const person = await people.add('Ulla Bro');
    await people.mandate(person.id, 'rep');
    const invite = (): Promise<unknown> => product.api.get(AccountsService).invite({ name: 'Ulla Bro', email: person.email, unitId: people.unitId });
    await product.api.get(Db).as(SYSTEM, invite);
    const token = await tokenFor(person.id);
    const opened = await browser().post('/invitations/open', { token });
    expect(opened.body).toMatchObject({ name: 'Ulla Bro', email: person.email });
    expect((opened.body as { totpUrl: string }).totpUrl).toContain('otpauth://totp/');
    expect((await browser().post('/invitations/open', { token })).body).toEqual(opened.body);
    const { totpSecret } = opened.body as { totpSecret: string };
    for (const [password, code, pointer] of [
      ['ullabrolosenord', appCode(totpSecret), '/password'], [PASSWORD, '000000', '/code'], ['kort', appCode(totpSecret), '/password'],
    ] as const) {
      const refused = await browser().post('/invitations/accept', { token, password, code });
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    }
    expect((await browser().post('/invitations/accept', { token, password: PASSWORD, code: appCode(totpSecret) })).status).toBe(200);
    expect((await browser().post('/invitations/open', { token })).status).toBe(410);
    expect(await product.api.get(Db).as(SYSTEM, invite)).toMatchObject({ invited: false });
  });

  it('lets a unit lead invite somebody new in own units, and nobody anywhere else', async () => {
    const lead = await people.add('Gun Ek');
    const actor = { accountId: lead.id, audience: 'staff', roles: ['unit-lead'], units: [people.unitId] } as const;
    const inviting = (unitId: number, email: string) => product.api.get(Db).as(actor, () =>
      product.api.get(AccountsService).invite({ name: 'Ny Person', email, unitId }));
    const { accountId, invited } = await inviting(people.unitId, 'Ny.Person@example.org');
    expect(invited).toBe(true);
    expect((await browser().post('/invitations/open', { token: await tokenFor(accountId) })).body).toMatchObject({ email: 'Ny.Person@example.org' });
    expect(await inviting(people.unitId, 'ny.person@EXAMPLE.org')).toEqual({ accountId, invited: true });
    await expect(inviting(people.unitId + 1, 'annan@example.org')).rejects.toThrow(/row-level security/);
    expect((await product.db.query(`select 1 from event_log where name = 'account.invited' and actor_id = $1`, [lead.id])).rowCount).toBe(2);
  });

  it('answers a body of the wrong shape with the field it is about', async () => {
    const wrong = await browser().post('/sign-in/password', { email: 'a@example.org', password: 7, more: true });
    expect(wrong.status).toBe(422);
    expect((wrong.body as { errors: { pointer: string }[] }).errors.map((e) => e.pointer).sort()).toEqual(['/more', '/password']);
  });
});
