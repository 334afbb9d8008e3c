// What must hold in a database that came back, whatever is in it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../../apps/local/src/root.mjs';
import { asOwner } from './fingerprints.mjs';

/** @typedef {{ what: string, wrong: number, of?: number }} Finding */

/** Each counts rows that are wrong. */
const CHECKS = {
  'cases without their event case.submitted': `select 1 from cases c where c.state not in ('draft') and c.submitted_at is not null
    and not exists (select 1 from event_log e where e.case_id = c.id and e.name = 'case.submitted')`,
  'closed cases without an event that closed them': `select 1 from cases c where c.state = 'closed'
    and not exists (select 1 from event_log e where e.case_id = c.id and e.name in ('case.closed', 'case.withdrawn'))`,
  // a reason given on taking a case back or up again is a message too, with that event
  'cases whose messages and events do not add up': `select 1 from (select case_id, count(*) as n from messages group by 1) m,
    lateral (select count(*) filter (where name = 'case.message-sent') as sent, count(*) filter (where name in ('case.reopened', 'case.withdrawn')) as reasons
      from event_log e where e.case_id = m.case_id) e where n not between sent and sent + reasons`,
  'outbox entries without their event': 'select 1 from outbox o where not exists (select 1 from event_log e where e.id = o.event_id)',
  'listeners that were told twice': 'select 1 from deliveries group by event_id, handler having count(*) > 1',
  'follow-ups planned twice': `select 1 from follow_ups where plan is not null and state in ('planned', 'due', 'overdue') group by case_id, plan, step having count(*) > 1`,
  'mails without an account': 'select 1 from mails m where not exists (select 1 from accounts a where a.id = m.account_id)',
  'cases without a key': 'select 1 from cases c where c.content_sealed is not null and not exists (select 1 from sealing_keys k where k.subject_id = c.id)',
};

/** @param {string} url @returns {Promise<Finding[]>} */
export const lookForWrong = (url) => asOwner(url, async (db) => {
  const found = [];
  for (const [what, sql] of Object.entries(CHECKS)) {
    found.push({ what, wrong: Number((await db.query(`select count(*) as n from (${sql}) wrong`)).rows[0].n) });
  }
  return found;
});

/**
 * Opens every message with the master key, as the product does.
 * @param {string} url
 * @param {string} masterKey
 * @returns {Promise<{ opened: Map<string, string[]>, shut: number }>} the words by case, and how many stayed shut
 */
export async function openMessages(url, masterKey) {
  const { decrypt } = await import(pathToFileURL(path.join(ROOT, 'dist/libs/platform/src/vault/cipher.js')).href);
  const rows = await asOwner(url, async (db) => (await db.query(
    'select m.id, m.case_id, m.body_sealed, k.wrapped from messages m left join sealing_keys k on k.subject_id = m.case_id order by m.id')).rows);
  const opened = new Map();
  let shut = 0;
  for (const { id, case_id: caseId, body_sealed: sealed, wrapped } of rows) {
    try {
      const key = decrypt(Buffer.from(masterKey, 'base64'), `sealing_keys.wrapped:${caseId}`, wrapped);
      const text = decrypt(key, `messages.body_sealed:${id}`, sealed).toString();
      opened.set(caseId, [...(opened.get(caseId) ?? []), text]);
    } catch {
      shut += 1;
    }
  }
  return { opened, shut };
}

/**
 * Lets the product do what it still owed at the moment it came back to.
 * @param {string} url
 * @param {number} seconds
 */
export const untilNothingOwed = (url, seconds) => asOwner(url, async (db) => {
  for (const until = Date.now() + seconds * 1000; ;) {
    const { rows: [{ owed }] } = await db.query(
      'select (select count(*) from outbox) + (select count(*) from deliveries where done_at is null) as owed');
    if (Number(owed) === 0 || Date.now() > until) return Number(owed);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
