import crypto from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { withClient } from '../../../apps/local/src/database.mjs';
import { planted } from './planted.mjs';
import { Visitor } from './visitor.mjs';

/** @typedef {import('../running-product.mjs').RunningProduct} RunningProduct */
/** @typedef {import('./visitor.mjs').Traces} Traces */
/**
 * @typedef {{ id: string, email: string, name: string }} Person
 * @typedef {{ people: Record<'member' | 'rep' | 'lead' | 'direkt' | 'caller' | 'dpo', Person>, section: number, employer: number, office: string }} SmallUnion
 * @typedef {{ password: string, recoveryCodes: string[] }} Factors
 */

/** One branch with a section and an office, and somebody of each kind, as the roll of members would bring them in. */
export function settle(/** @type {string} */ ownerUrl) {
  return withClient(ownerUrl, async (db) => {
    /** @returns {Promise<any>} */
    const one = async (/** @type {string} */ sql, /** @type {unknown[]} */ params) => (await db.query(sql, params)).rows[0];
    const unit = async (/** @type {string} */ name, /** @type {string} */ kind, /** @type {number | null} */ above) =>
      (await one('insert into units (name, kind, parent_id) values ($1, $2, $3) returning id', [name, kind, above])).id;
    const union = await unit('ST', 'union', null);
    const section = await unit('Sektion Norr', 'section', await unit('ST inom Provmyndigheten', 'branch', union));
    await unit('ST Direkt', 'direkt', union);
    const employer = (await one('insert into employers (name) values ($1) returning id', ['Provmyndigheten'])).id;
    const office = (await one('insert into workplaces (name, unit_id, employer_id, city) values ($1, $2, $3, $4) returning id',
      ['Kontoret', section, employer, 'Umeå'])).id;
    const person = async (/** @type {'member' | 'rep' | 'lead' | 'direkt' | 'caller' | 'dpo'} */ who, /** @type {string[]} */ ...roles) => {
      const name = planted.names[who];
      const email = who === 'dpo' ? 'dpo@example.org' : planted.email[who];
      const has = /** @type {Record<string, string>} */ (planted.memberNumber)[who] ?? null;
      const { id } = await one(`insert into accounts (name, email, email_key, phone, roles, unit_id, workplace_id, member_number, data_rules_confirmed_at, created_at)
        values ($1, $2, lower($2), $3, $4, $5, $6, $7, now(), now()) returning id`,
      [name, email, who === 'caller' ? planted.phone.caller : null, roles, section, office, has]);
      return { id, name, email };
    };
    const people = {
      member: await person('member', 'member'), caller: await person('caller', 'member'), rep: await person('rep', 'member'),
      lead: await person('lead', 'member'), direkt: await person('direkt', 'direkt'), dpo: await person('dpo', 'dpo'),
    };
    for (const [who, role] of /** @type {const} */ ([['rep', 'rep'], ['lead', 'unit-lead']])) {
      await db.query(`insert into mandates (account_id, unit_id, role, from_date, to_date) values ($1, $2, $3, current_date - 400, current_date + 400)`,
        [people[who].id, section, role]);
    }
    return /** @type {SmallUnion} */ ({ people, section, employer, office });
  });
}

/** The newest link mailed to an address. */
export async function mailedToken(/** @type {RunningProduct} */ product, /** @type {string} */ email, /** @type {Traces} */ traces, count = 1) {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const mails = (await product.mailbox.mails()).filter(({ to, text }) => to.some((each) => each.toLowerCase() === email.toLowerCase()) && /#\S+/.test(text));
    if (mails.length >= count) {
      const token = /#(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
      traces.secrets.set(`the link to ${email} ${token.slice(0, 6)}`, token);
      return token;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no link came to ${email}`);
}

/** Signs a member in with the link in a mail. */
export async function memberIn(/** @type {RunningProduct} */ product, /** @type {Person} */ person, /** @type {Traces} */ traces) {
  const visitor = new Visitor(person.name, product.url, traces);
  await visitor.do('POST', '/me/sign-in-links', { email: person.email });
  await visitor.do('POST', '/me/sign-in', { token: await mailedToken(product, person.email, traces) });
  return visitor;
}

/** An invitation as the union's own administrator once sends the first; the token is as the product makes them. */
export async function invite(/** @type {RunningProduct} */ product, /** @type {Person} */ person, /** @type {Traces} */ traces) {
  const token = crypto.randomBytes(32).toString('base64url');
  traces.secrets.set(`the invitation of ${person.name}`, token);
  await withClient(product.ownerUrl, (db) => db.query(`insert into sign_in_links (id, account_id, purpose, token_hash, created_at, expires_at)
    values ($1, $2, 'invitation', $3, now(), now() + interval '7 days')`,
  [crypto.randomUUID(), person.id, crypto.createHash('sha256').update(token).digest()]));
  return token;
}

/** Accepts an invitation, and signs in with both factors. */
export async function staffIn(/** @type {RunningProduct} */ product, /** @type {Person} */ person, /** @type {string} */ token, /** @type {Traces} */ traces, password = crypto.randomBytes(12).toString('base64url')) {
  const visitor = new Visitor(person.name, product.url, traces);
  const { totpSecret } = await visitor.do('POST', '/invitations/open', { token });
  const code = (/** @type {number} */ later) => new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: Date.now() + later });
  const { recoveryCodes } = await visitor.do('POST', '/invitations/accept', { token, password, code: code(0) });
  traces.secrets.set(`${person.name}’s password`, password).set(`${person.name}’s second factor`, totpSecret);
  for (const each of recoveryCodes) traces.secrets.set(`a recovery code ${each}`, each).set(`a recovery code ${each}, bare`, each.replaceAll('-', ''));
  await visitor.do('POST', '/sign-in/password', { email: person.email, password });
  await visitor.do('POST', '/sign-in/second-factor', { code: recoveryCodes[0] });
  return { visitor, factors: /** @type {Factors} */ ({ password, recoveryCodes }) };
}
