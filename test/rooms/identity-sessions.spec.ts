import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Product, startProduct } from '../setup/product.js';
import { Browser, People } from './identity-people.js';

const MINUTE = 60_000;

let product: Product;
let people: People;
beforeAll(async () => {
  product = await startProduct();
  people = await People.in(product.db);
}, 60_000);
afterAll(() => product?.stop());

const browser = (): Browser => new Browser(product.url);
const pass = (minutes: number): void => product.clock.set(new Date(product.clock.now().getTime() + minutes * MINUTE));
const asStaff = async (accountId: string): Promise<Browser> => {
  const staff = browser();
  expect((await staff.post('/demonstration/sign-in', { accountId, audience: 'staff' })).status).toBe(204);
  return staff;
};

describe('sessions', () => {
  it('keeps only a hash of the token', async () => {
    const staff = await asStaff((await people.rep('Bo Kvist', new Date())).id);
    const { rows } = await product.db.query<{ token_hash: Buffer }>('select token_hash from sessions');
    const token = staff.cookies.get('samtalsstod_staff')!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(rows.some(({ token_hash: hash }) => hash.toString('base64url') === token || hash.toString() === token)).toBe(false);
  });

  it('runs out for staff after 30 minutes of nothing, but not while they work', async () => {
    const staff = await asStaff((await people.rep('Kim Ros', new Date())).id);
    for (let i = 0; i < 3; i++) {
      pass(20);
      expect((await staff.get('/workplaces')).status).toBe(200);
    }
    pass(20);
    expect((await staff.get('/session')).status).toBe(200); // asking does not count as work
    pass(11);
    expect(await staff.get('/workplaces')).toMatchObject({ status: 401, body: { code: 'session-ended' } });
  });

  it('runs out for staff though their page asks for news, as long as nobody touches it', async () => {
    const staff = await asStaff((await people.rep('Ove Ny', new Date())).id);
    const news = () => staff.send('get', '/workplaces', undefined, { 'x-unattended': '1' });
    for (let i = 0; i < 6; i++) {
      expect((await news()).status).toBe(200);
      pass(5);
    }
    pass(1);
    expect(await news()).toMatchObject({ status: 401, body: { code: 'session-ended' } });
  });

  it('can be kept open by pressing "I am still here", for twelve hours at most', async () => {
    const staff = await asStaff((await people.rep('Lo Falk', new Date())).id);
    for (let i = 0; i < 28; i++) {
      pass(25);
      const { body } = await staff.post('/session/refresh');
      expect(new Date((body as { idleEndsAt: string }).idleEndsAt).getTime()).toBeGreaterThan(product.clock.now().getTime() + 19 * MINUTE);
    }
    pass(21);
    expect((await staff.get('/session')).status).toBe(401);
  });

  it('ends everywhere at once, and tells whoever listens', async () => {
    const { id } = await people.rep('Per Lund', new Date());
    const [here, there] = [await asStaff(id), await asStaff(id)];
    const heard: string[] = [];
    product.db.on('notification', ({ payload }) => heard.push(payload!));
    await product.db.query('listen samtalsstod_session');
    const out = await here.post('/sign-out-everywhere');
    expect(out).toMatchObject({ status: 204, headers: { 'clear-site-data': '"cache", "storage"' } });
    expect(here.cookies.size).toBe(0);
    expect((await there.get('/session')).status).toBe(401);
    await product.db.query('select 1');
    expect(heard).toHaveLength(2);
  });

  it('keeps member and staff apart, also for one who is both', async () => {
    const both = await people.add('Jo Sten', ['member']);
    await people.mandate(both.id, 'rep');
    const person = browser();
    await person.post('/demonstration/sign-in', { accountId: both.id, audience: 'member' });
    expect((await person.get('/me')).status).toBe(200);
    expect((await person.get('/session')).status).toBe(401);
    person.cookies.set('samtalsstod_staff', person.cookies.get('samtalsstod_member')!);
    expect((await person.get('/session')).status).toBe(401);
  });
});

describe('what a role opens', () => {
  it('holds a rep at the data rules until they are confirmed, and again after a year', async () => {
    const staff = await asStaff((await people.rep('Ida Frost', null)).id);
    expect(await staff.get('/workplaces')).toMatchObject({ status: 403, body: { code: 'data-rules-unconfirmed' } });
    const confirmed = await staff.post('/data-rules/confirmations');
    expect(confirmed).toMatchObject({ status: 200, body: { dataRules: { due: false } } });
    expect((confirmed.body as { permissions: string[] }).permissions).toContain('case.claim');
    expect((await staff.get('/workplaces')).status).toBe(200);
  });

  it('follows the mandate to its last day', async () => {
    const rep = await people.add('Åke Ring');
    const today = product.clock.today();
    await people.mandate(rep.id, 'rep', '2020-01-01', today);
    await product.db.query('update accounts set data_rules_confirmed_at = $2 where id = $1', [rep.id, product.clock.now()]);
    const staff = await asStaff(rep.id);
    expect((await staff.get('/workplaces')).status).toBe(200);
    await product.db.query('update mandates set from_date = $2::date - 9, to_date = $2::date - 1 where account_id = $1', [rep.id, today]);
    expect(await staff.get('/workplaces')).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect((await staff.get('/session')).body).toMatchObject({ roles: [], mandates: [] });
  });

  it('lets the administrator list staff accounts, and nobody else', async () => {
    await people.add('Vera Lind', ['member']);
    await people.rep('Nils Holm', null);
    const admin = await asStaff((await people.add('Ann Sund', ['admin'])).id);
    const { body } = await admin.post('/accounts/find', { search: 'ANN' });
    expect((body as { items: unknown[] }).items).toMatchObject([{ name: 'Ann Sund', roles: ['admin'], mandates: [], state: 'invited' }]);
    const listed = ((await admin.get('/accounts')).body as { items: { name: string; roles: string[] }[] }).items;
    expect(listed.map((row) => row.name)).not.toContain('Vera Lind');
    expect(listed.find((row) => row.name === 'Nils Holm')?.roles).toEqual(['rep']);
    const rep = await asStaff((await people.rep('Rut Alm', product.clock.now())).id);
    expect((await rep.get('/accounts')).status).toBe(403);
    expect((await rep.post('/accounts/find', { search: 'ANN' })).status).toBe(403);
  });
});

describe('changing own details', () => {
  it('changes what is sent, and gives 412 with how it stands to the one who saw an older version', async () => {
    const member = browser();
    await member.post('/demonstration/sign-in', { accountId: (await people.add('Tor Vik', ['member'])).id, audience: 'member' });
    const seen = await member.get('/me');
    expect(seen.headers['etag']).toMatch(/^"v?1"$/);
    const change = (version: string | null, body: object) => member.send('patch', '/me', body, version ? { 'if-match': version } : {});
    expect(await change('"1"', { phone: '070-174 06 02', language: 'en' })).toMatchObject({ status: 200, body: { phone: '070-174 06 02', language: 'en', version: 2 } });
    expect(await change('"1"', { phone: null })).toMatchObject({ status: 412, body: { current: { phone: '070-174 06 02', version: 2 } } });
    expect(await change('"2"', { phone: null })).toMatchObject({ status: 200, body: { phone: null, language: 'en' } });
    expect((await change(null, { language: 'sv' })).status).toBe(428);
    expect(await change('"3"', { phone: 'ring mig' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/phone' }] } });
    expect(await change('"3"', { workplaceId: '0199b1a0-7c11-7000-8000-000000000009' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/workplaceId' }] } });
    expect((await change('"3"', { roles: ['admin'] })).status).toBe(422);
  });

  it('keeps a staff member’s preferences', async () => {
    const staff = await asStaff((await people.rep('Sam Ö', new Date())).id);
    expect((await staff.send('patch', '/session/preferences', { shortcuts: false, language: 'en' })).body).toMatchObject({ shortcuts: false, language: 'en' });
  });
});

describe('requests from elsewhere', () => {
  it.each<[string, Record<string, string>, boolean, number]>([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, true, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, true, 403],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }, true, 403],
    ['the address bar', { 'sec-fetch-site': 'none' }, true, 403],
    ['another site that says so only by Origin', { origin: 'https://evil.test' }, true, 403],
    ['an opaque origin', { origin: 'null' }, true, 403],
    ['a program with a cookie that says nothing', {}, true, 403],
    ['another site, without a cookie', { 'sec-fetch-site': 'cross-site' }, false, 403],
    ['a program without a cookie', {}, false, 401],
  ])('%s', async (_, headers, cookie, status) => {
    const staff = await asStaff((await people.rep(`Rep ${Math.random()}`, new Date())).id);
    const call = request(product.url).post('/api/session/refresh').set(headers);
    if (cookie) void call.set('cookie', `samtalsstod_staff=${staff.cookies.get('samtalsstod_staff')}`);
    expect((await call).status).toBe(status);
  });

  it('lets an older browser in by its Origin', async () => {
    const answer = await request(product.url).post('/api/me/sign-in').set('origin', product.url).set('cookie', 'x=1').send({ token: 'x'.repeat(43) });
    expect(answer.status).toBe(410);
  });

  it('takes JSON only', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await request(product.url).post('/api/me/sign-in-links').set('content-type', type).send('{"email":"a@example.org"}');
      expect(answer.status).toBe(415);
    }
  });
});

describe('the demonstration', () => {
  it('lists invented people per web app, and lets nobody into the web app they do not belong in', async () => {
    const members = (await browser().get('/demonstration/people?audience=member')).body as { items: { name: string; role: string }[] };
    expect(members.items.every((person) => person.role === 'member')).toBe(true);
    const staff = (await browser().get('/demonstration/people?audience=staff')).body as { items: { role: string; place: string }[] };
    expect(staff.items.find((person) => person.role === 'rep')?.place).toBe('ST inom Lantmäteriet');
    const member = await people.add('Mer Medlem', ['member']);
    expect((await browser().post('/demonstration/sign-in', { accountId: member.id, audience: 'staff' })).status).toBe(404);
  });
});
