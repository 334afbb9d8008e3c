import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { HEADER } from './copy-rows.mjs';
import { COLUMNS, TABLES } from './seeded-tables.mjs';

const AT_ONCE = 500;
/** Pieces that a thread has been asked for before the first of them is taken. */
const AHEAD = 2;

/**
 * Threads make the cases' rows in pieces, which are copied in their order: what is sorted already is indexed sooner.
 * @param {{ ownerUrl: string, masterKey: Buffer, sizes: import('./seeded-union.mjs').Sizes, now: number, threads: number, firstOfYear: Map<number, number> }} given
 * @param {(done: number) => void} tell
 */
export async function copyCases({ ownerUrl, threads, ...given }, tell) {
  const { cases } = given.sizes;
  const makers = Array.from({ length: threads }, () => maker(given));
  const copies = await Promise.all(TABLES.map((table) => beginCopy(ownerUrl, table)));
  try {
    const coming = [];
    for (let piece = 0, asked = 0; piece * AT_ONCE < cases; piece += 1) {
      for (; asked < piece + threads * AHEAD && asked * AT_ONCE < cases; asked += 1) {
        coming.push(makers[asked % threads].make({ from: asked * AT_ONCE, until: Math.min(cases, (asked + 1) * AT_ONCE) }));
      }
      const parts = await coming.shift();
      await Promise.all(copies.map(({ write }, i) => write(parts[i])));
      tell(Math.min(cases, (piece + 1) * AT_ONCE));
    }
    await Promise.all(copies.map(({ end }) => end()));
  } finally {
    await Promise.all([...makers.map(({ stop }) => stop()), ...copies.map(({ close }) => close())]);
  }
}

function maker(/** @type {object} */ workerData) {
  const worker = new Worker(new URL('./seed-worker.mjs', import.meta.url), { workerData });
  /** @type {PromiseWithResolvers<Uint8Array[]>[]} */
  const asked = [];
  worker.on('message', (parts) => asked.shift()?.resolve(parts));
  worker.on('error', (error) => asked.splice(0).forEach(({ reject }) => reject(error)));
  return {
    make: (/** @type {{ from: number, until: number }} */ piece) => new Promise((resolve, reject) => {
      asked.push({ resolve, reject });
      worker.postMessage(piece);
    }),
    stop: () => worker.terminate(),
  };
}

/** One transaction for each table, from its first row to its last. */
async function beginCopy(/** @type {string} */ ownerUrl, /** @type {import('./seeded-tables.mjs').Table} */ table) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'samtalsstod-seed' });
  await client.connect();
  // No foreign keys looked up and nothing announced row by row: the rows are made to agree, and counters are worked out at the end.
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; select set_config('app.audience', 'system', false)`);
  // A file that this transaction began needs no log, and its rows may be frozen as they come: nobody has to visit them again. CLUSTER
  // begins one; TRUNCATE does too, but would want all tables that refer to this one. Indexes rest until all rows are in (./seed-indexes.mjs).
  await client.query(`begin; cluster ${table} using ${table}_pkey; alter table ${table} set without cluster;
    update pg_index set indisready = false, indisvalid = false where indrelid = '${table}'::regclass`);
  // A trigger costs something with every row even while it rests, and one that wants to see the new rows has them all collected.
  const { rows: triggers } = await client.query(`select format('drop trigger %I on ${table}', tgname) as drop, pg_get_triggerdef(oid) as make
    from pg_trigger where tgrelid = '${table}'::regclass and not tgisinternal`);
  for (const { drop } of triggers) await client.query(drop);
  const stream = client.query(copyFrom(`copy ${table} (${COLUMNS[table]}) from stdin with (format binary, freeze)`));
  const failed = new Promise((_, reject) => { stream.once('error', reject); });
  failed.catch(() => undefined);
  const written = (/** @type {Uint8Array} */ part) => new Promise((resolve, reject) => { stream.write(part, (error) => (error ? reject(error) : resolve(undefined))); });
  await Promise.race([written(HEADER), failed]);
  return {
    write: (/** @type {Uint8Array} */ part) => (part.length ? Promise.race([written(part), failed]) : undefined),
    end: async () => {
      await Promise.race([new Promise((resolve) => { stream.end(resolve); }), failed]);
      for (const { make } of triggers) await client.query(make);
      await client.query('commit');
    },
    close: () => client.end(),
  };
}
