// The very statements of a queue page, asked of the product's own code, to be sent again by a bare server and with row security off.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { ROOT } from '../../../apps/local/src/root.mjs';

const built = (/** @type {string} */ file) => import(pathToFileURL(path.join(ROOT, 'dist', file)).href);

/** As a transaction on somebody's behalf begins. */
export const beginAs = (/** @type {import('./bench-people.mjs').Person} */ { id, roles, units }) =>
  `start transaction; select set_config('app.account', '${id}', true), set_config('app.audience', 'staff', true), set_config('app.roles', '${roles.join(',')}', true), set_config('app.units', '${units.join(',')}', true)`;

/**
 * @param {string} appUrl
 * @param {import('./bench-people.mjs').Person} person
 * @returns {Promise<{ begin: string, statements: { text: string, values: unknown[] }[], page: object }>}
 */
export async function queueSql(appUrl, person) {
  const { QueueService } = await built('libs/cases/src/queue/queue.service.js');
  const { CaseRowsRepository } = await built('libs/cases/src/queue/case-rows.repository.js');
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  /** @type {{ text: string, values: unknown[] }[]} */
  const statements = [];
  /** @type {Promise<unknown>} */
  let before = Promise.resolve(); // the page asks for several at once, and one connection answers one after the other
  const db = {
    actor: { accountId: person.id, audience: 'staff', roles: person.roles, units: person.units }, accountId: person.id,
    query: (/** @type {string} */ text, /** @type {unknown[]} */ values = []) => {
      statements.push({ text, values });
      const rows = before.then(async () => (await client.query(text, values)).rows);
      before = rows.catch(() => undefined);
      return rows;
    },
    lastly: (/** @type {() => Promise<unknown>} */ ask) => ask(),
  };
  const now = new Date();
  const clock = { now: () => now, today: () => now.toISOString().slice(0, 10) };
  try {
    await client.query(beginAs(person));
    const page = await new QueueService(db, clock, new CaseRowsRepository(db)).page({});
    return { begin: beginAs(person), statements, page };
  } finally {
    await client.end();
  }
}
