// What the product kept, as its users find it and as its tables have it, once everything has settled.
import { stubbornCaller, signInOn } from '../stubborn-caller.mjs';

/**
 * @typedef {{ id: string, number: string, state: string, version: number, memberId: string, repId: string | null, outcome: string | null, waitingFor: string | null,
 *   answered: boolean, closed: boolean, nextFollowUpAt: string | null, queueUnitId: number }} CaseRow
 * @typedef {{ id: number, name: string, actorId: string | null, caseId: string | null, subjectId: string | null, data: any, at: Date }} EventRow
 * @typedef {{ cases: CaseRow[], events: EventRow[], followUps: any[], notices: any[], mails: any[], texts: Map<string, number>,
 *   received: import('../../../apps/local/src/mailbox.mjs').Mail[], counts: Map<string, Record<string, number>>, jobs: any[], wrongCounts: any[], owed: string[] }} WhatStands
 */

/**
 * @param {import('pg').Client} db as the owner
 * @param {import('../running-product.mjs').RunningProduct} product
 * @param {import('../invented-union.mjs').InventedUnion} union
 * @param {import('../stubborn-caller.mjs').Tally} tally
 * @param {string[]} owed
 * @returns {Promise<WhatStands>}
 */
export async function whatStands(db, product, union, tally, owed) {
  const rows = async (/** @type {string} */ sql) => (await db.query(sql)).rows;
  const cases = await rows(`select id, number, state, version, member_id as "memberId", rep_id as "repId", outcome, waiting_for as "waitingFor", first_answer_at is not null as answered,
    closed_at is not null as closed, next_follow_up_at as "nextFollowUpAt", queue_unit_id as "queueUnitId" from cases where state <> 'draft'`);
  const events = (await rows(`select id, name, actor_id as "actorId", case_id as "caseId", subject_id as "subjectId", data, at from event_log order by id`))
    .map((row) => ({ ...row, id: Number(row.id) }));
  return {
    cases, events, owed, received: await product.mailbox.mails(),
    followUps: await rows(`select id, case_id as "caseId", plan, step, owner, state, due_at as "dueAt", fell_due_at as "fellDueAt" from follow_ups`),
    notices: await rows(`select account_id as "accountId", kind, cause from notices`),
    mails: await rows(`select m.message_id as "messageId", m.state, m.attempts, a.email from mails m join accounts a on a.id = m.account_id`),
    wrongCounts: await rows(`select queue_unit_id as "unitId", counted::int, found::int from true_case_counts() where counted <> found`),
    jobs: await rows(`select name, id, state::text, process_at_ms::float8 as "dueMs" from bullmq.job`),
    ...await asPeopleSee(cases, product, union, tally),
  };
}

/** Every text that a rep finds in the cases of the own section, with how many times; and the rep's counts. */
async function asPeopleSee(/** @type {CaseRow[]} */ cases, /** @type {any} */ product, /** @type {any} */ union, /** @type {any} */ tally) {
  /** @type {Map<string, number>} */
  const texts = new Map();
  /** @type {Map<string, Record<string, number>>} */
  const counts = new Map();
  const found = (/** @type {string | null} */ text) => { if (text) texts.set(text, (texts.get(text) ?? 0) + 1); };
  const left = [...cases];
  const readers = new Map();
  for (const rep of union.reps) {
    if (readers.has(rep.section)) continue;
    const call = stubbornCaller(product.urls, tally);
    await signInOn(call, rep);
    readers.set(rep.section, call);
    counts.set(rep.id, (await call('GET', '/cases?view=mine', undefined, { patient: true }))?.body.views);
  }
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let it = left.pop(); it; it = left.pop()) {
      const call = readers.get(it.queueUnitId);
      if (!call) continue;
      const { status, body } = await call('GET', `/cases/${it.id}`, undefined, { patient: true });
      if (status !== 200) continue;
      found(body.description);
      for (const { text } of [...body.messages, ...body.notes]) found(text);
      const followUps = await call('GET', `/cases/${it.id}/follow-ups`, undefined, { patient: true });
      for (const { text } of followUps.body.items) found(text);
    }
  }));
  return { texts, counts };
}
