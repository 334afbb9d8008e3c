import pg from 'pg';

/**
 * Runs `work` as the owner of a database, who sees every row.
 * @template T
 * @param {string} url
 * @param {(db: pg.Client) => Promise<T>} work
 */
export async function asOwner(url, work) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query(`select set_config('app.audience', 'system', false)`);
    return await work(db);
  } finally {
    await db.end();
  }
}

/**
 * Rows and content of every table, the queue's too: the same twice only when nothing at all differs.
 * @param {string} url
 * @returns {Promise<Record<string, string>>} by table: its rows and a hash of them
 */
export const fingerprints = (url) => asOwner(url, async (db) => {
  const { rows: tables } = await db.query(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  /** @type {Record<string, string>} */
  const found = {};
  for (const { name } of tables) {
    const { rows: [{ count, hash }] } = await db.query(
      `select count(*)::text as count, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as hash from ${name} t`);
    found[name] = `${count} rows, ${hash}`;
  }
  return found;
});

export const differing = (/** @type {Record<string, string>} */ one, /** @type {Record<string, string>} */ other) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
