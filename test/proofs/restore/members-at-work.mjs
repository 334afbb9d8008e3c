import { randomUUID } from 'node:crypto';
import { asOwner } from './fingerprints.mjs';

/** @typedef {{ text: string, caseId: string, began: number, answered: number }} Written what a member wrote, and when the product had taken it */

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Members with a case each, who write one message after the other. */
export class MembersAtWork {
  /** @type {Written[]} */
  written = [];
  /** @type {Promise<void>[]} */
  #writing = [];
  #state = /** @type {'working' | 'resting' | 'gone'} */ ('working');
  #busy = 0;

  /** @param {{ url: string, ownerUrl: string }} product */
  constructor(product) {
    this.product = product;
  }

  /** @param {number} count */
  async begin(count) {
    const ids = await asOwner(this.product.ownerUrl, (db) => invent(db, count));
    for (const { account, workplace } of ids) {
      const cookie = await this.#signIn(account);
      const { id, version } = await this.#send('POST', '/me/cases', cookie, {});
      await this.#send('PUT', `/me/cases/${id}/draft`, cookie, { step: 4, content: {
        workplaceId: workplace, talkKind: 'medarbetarsamtal', talkDateUnknown: true, needs: ['prepare'], contactPermission: 'no', reach: { how: 'portal' },
        description: `Återställ mig ${account}`, language: 'sv' } }, version);
      await this.#send('POST', `/me/cases/${id}/submit`, cookie, {});
      this.#writing.push(this.#writeOn(cookie, id));
    }
  }

  /** Resolves when nobody is in the middle of a message. */
  async rest() {
    this.#state = 'resting';
    while (this.#busy) await wait(5);
  }

  goOn() {
    this.#state = 'working';
  }

  async end() {
    this.#state = 'gone';
    await Promise.all(this.#writing);
  }

  async #writeOn(/** @type {string} */ cookie, /** @type {string} */ caseId) {
    for (let n = 0; this.#state !== 'gone'; n++) {
      while (this.#state === 'resting') await wait(5);
      this.#busy += 1;
      const [text, began] = [`Meddelande ${n} ${randomUUID()}`, performance.now()];
      try {
        await this.#send('POST', `/me/cases/${caseId}/messages`, cookie, { text });
        this.written.push({ text, caseId, began, answered: performance.now() });
      } catch (error) {
        if (this.#state !== 'gone') throw error;
      } finally {
        this.#busy -= 1;
      }
      await wait(20);
    }
  }

  async #signIn(/** @type {string} */ accountId) {
    const answer = await this.#fetch('POST', '/demonstration/sign-in', '', { accountId, audience: 'member' });
    return answer.headers.getSetCookie().map((one) => one.split(';', 1)[0]).join('; ');
  }

  /** @param {string} method @param {string} path @param {string} cookie @param {object} body @param {number} [version] */
  async #send(method, path, cookie, body, version) {
    const answer = await this.#fetch(method, path, cookie, body, version);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  }

  /** @param {string} method @param {string} path @param {string} cookie @param {object} body @param {number} [version] */
  async #fetch(method, path, cookie, body, version) {
    const answer = await fetch(`${this.product.url}/api${path}`, { method, body: JSON.stringify(body), headers: {
      'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie, 'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    } });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}

/** @param {import('pg').Client} db @param {number} count */
async function invent(db, count) {
  const one = async (/** @type {string} */ sql, /** @type {unknown[]} */ params) => (await db.query(sql, params)).rows[0].id;
  await db.query(`insert into units (name, kind) select 'ST Direkt', 'direkt' where not exists (select 1 from units where kind = 'direkt')`);
  const branch = await one(`insert into units (name, kind) values ('ST inom Återställningsverket', 'branch') returning id`, []);
  const employer = await one(`insert into employers (name) values ('Återställningsverket') returning id`, []);
  const workplace = await one(`insert into workplaces (name, unit_id, employer_id, city) values ('Kontoret i Ånge', $1, $2, 'Ånge') returning id`, [branch, employer]);
  const people = [];
  for (let n = 0; n < count; n++) {
    const email = `aterstalld.${n}@example.org`;
    const account = await one(`insert into accounts (name, email, email_key, roles, unit_id, workplace_id, created_at)
      values ($1, $2, $2, '{member}', $3, $4, now()) returning id`, [`Medlem ${n}`, email, branch, workplace]);
    people.push({ account, workplace });
  }
  return people;
}
