const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is still to be done, by its name. */
export const OWED = {
  'events not passed on': 'select count(*)::int as n from outbox',
  'listeners that have not heard': 'select count(*)::int as n from deliveries where done_at is null',
  'mails not sent': `select count(*)::int as n from mails where state = 'queued'`,
  'follow-ups not due yet': `select count(*)::int as n from follow_ups where state = 'planned' and due_at < now() + interval '60 seconds'`,
  'jobs at hand': `select count(*)::int as n from bullmq.job where state in ('waiting', 'active')
    or (state = 'delayed' and process_at_ms < extract(epoch from now()) * 1000 + 60000)`,
};

/**
 * Waits until nothing is owed, or too long.
 * @param {import('pg').Client} db
 * @param {number} seconds
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ seconds: number, left: string[] }>}
 */
export async function drain(db, seconds, say = () => undefined) {
  for (const from = Date.now(); ;) {
    const left = [];
    for (const [name, sql] of Object.entries(OWED)) {
      const { n } = (await db.query(sql)).rows[0];
      if (n) left.push(`${n} ${name}`);
    }
    const passed = Math.round((Date.now() - from) / 1000);
    if (!left.length || passed > seconds) return { seconds: passed, left };
    say(`drain ${passed} s: ${left.join(', ')}`);
    await wait(500);
  }
}
