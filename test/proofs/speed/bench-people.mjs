import crypto from 'node:crypto';
import pg from 'pg';
import { idOf } from './seeded-ids.mjs';
import { branchId, DIREKT, sectionId, sizesOf } from './seeded-union.mjs';

/**
 * @typedef {{ id: string, cookie: string, tokenHash: Buffer, units: number[], roles: string[] }} Person
 * @typedef {{ reps: Person[], lead: Person, members: Person[], adviser: Person, cases: number }} People
 */

/**
 * Signs people in by hand: sessions as sign-in makes them. Reps of sections large and small, the lead of the largest branch, many members.
 * @param {string} ownerUrl
 * @param {number} cases
 * @returns {Promise<People>}
 */
export async function signInPeople(ownerUrl, cases) {
  const sizes = sizesOf(cases);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const begin = async (/** @type {string} */ id, /** @type {'member' | 'staff'} */ audience, /** @type {string[]} */ roles, /** @type {number[]} */ units) => {
      const token = crypto.randomBytes(32).toString('base64url');
      const tokenHash = crypto.createHash('sha256').update(token).digest();
      await owner.query(`insert into sessions (id, token_hash, account_id, audience, step, created_at, last_seen_at) values ($1, $2, $3, $4, 'signed-in', now(), now())`,
        [crypto.randomUUID(), tokenHash, id, audience]);
      return { id, cookie: `samtalsstod_${audience}=${token}`, tokenHash, units, roles };
    };
    const inBranch = async (/** @type {number} */ branch) => (await owner.query('select id from units where id = $1 or parent_id = $1', [branch])).rows.map(({ id }) => id);
    const each = async (/** @type {string[]} */ ids, /** @type {(id: string, i: number) => Promise<Person>} */ one) => {
      const people = [];
      for (const [i, id] of ids.entries()) people.push(await one(id, i));
      return people;
    };
    // one in each hundredth of the sections, from the largest to the smallest
    const sections = Array.from({ length: Math.min(50, sizes.sections) }, (_, i) => Math.floor(i * sizes.sections / Math.min(50, sizes.sections)));
    return {
      cases,
      reps: await each(sections.map((section) => idOf('rep', section + sizes.sections)), (id, i) => begin(id, 'staff', ['rep'], [sectionId(sizes, sections[i])])),
      lead: await begin(idOf('lead', 0), 'staff', ['unit-lead'], await inBranch(branchId(0))),
      adviser: await begin(idOf('adviser', 0), 'staff', ['direkt'], [DIREKT]),
      members: await each(Array.from({ length: Math.min(400, sizes.members >> 1) }, (_, i) => idOf('member', i)), (id) => begin(id, 'member', ['member'], [])),
    };
  } finally {
    await owner.end();
  }
}
