// A small union for the proofs that drive running programs: sections with members and reps, and ST Direkt.
import { withClient } from '../../apps/local/src/database.mjs';

/**
 * @typedef {{ id: string, name: string, email: string, section: number, audience: 'member' | 'staff' }} Invented
 * @typedef {{ members: Invented[], reps: Invented[], advisers: Invented[], workplaceOf: Map<number, string> }} InventedUnion
 */

/**
 * @param {string} ownerUrl
 * @param {{ sections: number, membersEach: number, repsEach: number, advisers: number }} size
 * @returns {Promise<InventedUnion>}
 */
export function inventUnion(ownerUrl, { sections, membersEach, repsEach, advisers }) {
  return withClient(ownerUrl, async (db) => {
    const one = async (/** @type {string} */ sql, /** @type {unknown[]} */ values) => (await db.query(sql, values)).rows[0].id;
    let count = 0;
    /** @param {string} name @param {number | null} section @param {'member' | 'staff'} audience @param {string[]} roles @param {boolean} mails */
    const person = async (name, section, audience, roles, mails = true) => {
      const email = `${name.toLowerCase()}.${(count += 1)}@example.org`;
      const id = await one(`insert into accounts (name, email, email_key, roles, unit_id, email_notices, data_rules_confirmed_at, created_at)
        values ($1, $2, $2, $3, $4, $5, now(), now()) returning id`, [`${name} ${count}`, email, roles, section, mails]);
      return { id, name: `${name} ${count}`, email, section: section ?? 0, audience };
    };
    const unit = (/** @type {string} */ name, /** @type {string} */ kind, /** @type {number | null} */ parent) =>
      one('insert into units (name, kind, parent_id) values ($1, $2, $3) returning id', [name, kind, parent]);

    const top = await unit('ST', 'union', null);
    const branch = await unit('ST inom Provmyndigheten', 'branch', top);
    await unit('ST Direkt', 'direkt', top);
    const employer = await one('insert into employers (name) values ($1) returning id', ['Provmyndigheten']);
    /** @type {InventedUnion} */
    const union = { members: [], reps: [], advisers: [], workplaceOf: new Map() };
    for (let n = 1; n <= sections; n++) {
      const section = await unit(`Sektion ${n}`, 'section', branch);
      union.workplaceOf.set(section, await one(
        'insert into workplaces (name, unit_id, employer_id, city) values ($1, $2, $3, $4) returning id', [`Kontor ${n}`, section, employer, 'Söderhamn']));
      for (let m = 0; m < membersEach; m++) union.members.push(await person('Medlem', section, 'member', ['member']));
      for (let r = 0; r < repsEach; r++) {
        const rep = await person('Ombud', section, 'staff', ['member'], r === 0);
        await db.query(`insert into mandates (account_id, unit_id, role, from_date, to_date)
          values ($1, $2, 'rep', current_date - 300, current_date + 300)`, [rep.id, section]);
        union.reps.push(rep);
      }
    }
    for (let n = 0; n < advisers; n++) union.advisers.push(await person('Rådgivare', null, 'staff', ['direkt'], false));
    await db.query('update accounts a set workplace_id = w.id from workplaces w where w.unit_id = a.unit_id');
    return union;
  });
}
