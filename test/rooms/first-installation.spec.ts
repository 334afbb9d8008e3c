import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { Clock } from '@app/platform';
import { runNode } from '../../apps/local/src/run.mjs';
import { World } from '../factories/world.js';
import { type RunningProduct, startRunningProduct } from '../proofs/running-product.mjs';
import { Client } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';

let product: RunningProduct;
let db: pg.Client;

beforeAll(async () => {
  product = await startRunningProduct({ apis: 1, workers: 1, durable: false });
  db = new pg.Client({ connectionString: product.ownerUrl });
  await db.connect();
}, 120_000);
afterAll(async () => {
  await db?.end();
  await product?.stop();
}, 60_000);

const install = (email: string, ...more: string[]): Promise<string> => runNode(
  ['dist/apps/worker/src/first-installation.js', '--union', 'Förbundet', '--name', 'Anna Först', '--email', email, ...more], { env: product.env });
const refusal = (email: string): Promise<string> => install(email).then(() => 'none', (e: Error) => e.message);
const units = async (): Promise<unknown[]> => (await db.query('select kind, name, parent_id is null as top from units order by id')).rows;

/** The tokens of the invitations that have come to an address, oldest first. */
async function invitations(email: string, count: number): Promise<string[]> {
  return eventually(async () => {
    const mails = (await product.mailbox.mails()).filter(({ to }) => to.includes(email));
    expect(mails).toHaveLength(count);
    return mails.map(({ text }) => /#(\S+)/.exec(text)![1]!);
  }, 30);
}

describe('an empty installation', () => {
  it('takes no case that nobody would see, asks to try again, and keeps the draft', async () => {
    const world = new World({ db, clock: new Clock() as never, url: product.url });
    const section = await world.unit('Sektion Norr', 'section', await world.unit('Förbundet', 'union'));
    const workplaceId = await world.workplace('Kontoret', section);
    const member = await world.as(await world.person({ name: 'Maja Prov', unitId: section, workplaceId }), 'member');
    const { body: { id, version } } = await member.post('/me/cases');
    await member.put(`/me/cases/${id}/draft`, { step: 4, content: {
      workplaceId, talkKind: 'medarbetarsamtal', talkDate: null, talkDateUnknown: true, needs: ['prepare'], contactPermission: 'no',
      reach: { how: 'portal' }, language: 'sv',
    } }, { ifMatch: version });
    const key = 'one-and-the-same-key';
    const early = await member.post(`/me/cases/${id}/submit`, undefined, { key });
    expect([early.status, early.body.code, Number(early.headers.get('retry-after'))]).toEqual([503, 'try-again', 300]);
    await eventually(async () => expect(product.apis[0]!.log()).toContain('the first installation has not been run'));
    expect((await member.get('/me/cases')).body.draft).toMatchObject({ id });

    expect(await install('misspelt@example.org')).toContain('Made: ST Direkt.');
    expect((await member.post(`/me/cases/${id}/submit`, undefined, { key })).status).toBe(200);
  });

  it('gets its units once, and one administrator who is invited by mail', async () => {
    const email = 'anna@example.org';
    expect(await install(email)).toMatch(/are there\.\nTaken back: the invitation of 1 .*\n.*invitation by mail/);
    expect(await install(email)).toContain('an invitation that is still good');
    expect(await units()).toEqual([
      { kind: 'union', name: 'Förbundet', top: true }, { kind: 'section', name: 'Sektion Norr', top: false }, { kind: 'direkt', name: 'ST Direkt', top: false },
    ]);
    const [token] = await invitations(email, 1);
    const [misspelt] = await invitations('misspelt@example.org', 1);
    const browser = new Client(product.url);
    expect((await browser.post('/invitations/open', { token: misspelt })).status).toBe(410);
    await install(email, '--again');
    expect(await invitations(email, 2)).toContain(token);

    const { body: { totpSecret } } = await browser.post('/invitations/open', { token });
    const code = (): string => new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
    expect((await browser.post('/invitations/accept', { token, password: 'fyra gula cyklar i regn', code: code() })).status).toBe(200);
    const { rows } = await db.query('select name, roles, password_hash is not null as active from accounts where email_key = $1', [email]);
    expect(rows).toEqual([{ name: 'Anna Först', roles: ['admin'], active: true }]);
  });

  it('is not made again, nor handed to somebody else, once there is an administrator', async () => {
    expect(await install('anna@example.org', '--again')).toContain('The administrator has an account.');
    expect(await refusal('other@example.org')).toContain('An administrator is there already');
    expect(await refusal('not an address')).toContain('--email: not an address');
    await invitations('anna@example.org', 2);
  });
});
