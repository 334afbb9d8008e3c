import pg from 'pg';

/** Two processors. */
const CONNECTIONS = 2;
/** So little on purpose: sorting in pieces that the processor's own memory holds, and merging them, is a third faster than sorting in one. */
const SETTINGS = `set maintenance_work_mem = '32MB'; set max_parallel_maintenance_workers = 0; set max_parallel_workers_per_gather = 0;
  set synchronous_commit = off; set synchronize_seqscans = off`; // rows are read from the first on: they are nearly in order

/** Makes every index that rested while the rows came, the largest tables' first; then the planner learns what there is. */
export async function indexAndAnalyze(/** @type {string} */ ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows: resting } = await owner.query('select indexrelid::regclass as index from pg_index where not indisvalid order by pg_relation_size(indrelid) desc');
  const { rows: all } = await owner.query(`select oid::regclass as table from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by pg_relation_size(oid) desc`);
  await owner.end();
  await inParallel(ownerUrl, resting.map(({ index }) => `reindex index ${index}`));
  await inParallel(ownerUrl, all.map(({ table }) => `vacuum (analyze, parallel 0) ${table}`)); // frozen pages are not visited
}

/** Two at a time, in their order. */
async function inParallel(/** @type {string} */ ownerUrl, /** @type {string[]} */ statements) {
  const left = statements.values();
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'samtalsstod-seed' });
    await client.connect();
    await client.query(SETTINGS);
    for (const sql of left) await client.query(sql);
    await client.end();
  }));
}
