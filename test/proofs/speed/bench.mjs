// npm run bench: what the product does in a second and how long people wait, in turns with a bare server and with pgbench on the same machine.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../../../apps/local/src/build.mjs';
import { localSecret } from '../../../apps/local/src/secrets.mjs';
import { databaseOf, seedSizes } from './bench-databases.mjs';
import { benchSize, idleMemory, sizesBesideEachOther } from './bench-size.mjs';
import { findPgbench, tpcB } from './bench-pgbench.mjs';
import { tell } from './bench-table.mjs';
import { ownServer } from './own-server.mjs';

/** A worker is at rest once all events are sealed: of a million cases that takes longer than the rest of the bench. */
const SEALED_SOON = 100_000;

const { values } = parseArgs({ options: {
  sizes: { type: 'string', default: '1000,100000,1000000' }, seconds: { type: 'string', default: '4' }, rounds: { type: 'string', default: '3' },
  connections: { type: 'string', default: '1,8,32' }, json: { type: 'string' }, only: { type: 'string' }, fresh: { type: 'boolean', default: false },
} });
const numbers = (/** @type {string} */ list) => list.split(',').map(Number);
const plan = { seconds: Number(values.seconds), rounds: Number(values.rounds), connections: numbers(values.connections), only: values.only?.split(',') };

await build();
const masterKey = Buffer.from(process.env.MASTER_KEY ?? localSecret('master-key', 'base64'), 'base64');
const say = (/** @type {string} */ line) => process.stdout.write(`  ${line}\n`);
const given = process.env.BENCH_SERVER_URL;
const sizes = numbers(values.sizes);
const seedAll = (/** @type {string} */ serverUrl) => seedSizes({ serverUrl, sizes, masterKey, fresh: values.fresh, say });

if (given) {
  await seedAll(given);
} else { // loaded by a server that is set for it, and measured on one that is set as an installation's
  const loading = await ownServer({ loading: true });
  await seedAll(loading.ownerUrl).finally(() => loading.stop());
}
const server = given ? null : await ownServer();
const serverUrl = given ?? /** @type {NonNullable<typeof server>} */ (server).ownerUrl;
try {
  const results = { madeAt: new Date().toISOString(), machine: { processors: os.cpus().length, model: os.cpus()[0]?.model, loadBefore: os.loadavg() }, plan, sizes: /** @type {any[]} */ ([]) };
  const pgbench = findPgbench();
  if (!pgbench) say('no pgbench on this machine (Debian: apt-get install postgresql-contrib): the figure beside it is left out');
  const beside = pgbench ? await tpcB(serverUrl, pgbench) : null;
  const databases = sizes.map((cases) => ({ cases, ownerUrl: databaseOf(serverUrl, cases) }));
  const idle = await idleMemory({ ...(databases.findLast(({ cases }) => cases <= SEALED_SOON) ?? databases[0]), masterKey, postgresPid: server?.pid, say }); // before a bench leaves work for hours
  for (const database of databases) {
    say(`${database.cases} cases`);
    results.sizes.push(await benchSize({ ...database, masterKey, plan, tpcB: beside, say }));
  }
  const all = { ...results, idle, besideEachOther: databases.length > 1 ? await sizesBesideEachOther({ databases, masterKey, plan }) : null, loadAfter: os.loadavg() };
  process.stdout.write(tell(all));
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
} finally {
  await server?.stop();
}
