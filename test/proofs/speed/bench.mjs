// npm run bench: what the product does in a second and how long people wait, in turns with a bare server and with pgbench on the same machine.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { build } from '../../../apps/local/src/build.mjs';
import { localSecret } from '../../../apps/local/src/secrets.mjs';
import { benchSize, idleMemory, sizesBesideEachOther } from './bench-size.mjs';
import { findPgbench, tpcB } from './bench-pgbench.mjs';
import { tell } from './bench-table.mjs';
import { emptyDatabase, ownServer } from './own-server.mjs';
import { seedDatabase } from './seed-database.mjs';

const { values } = parseArgs({ options: {
  sizes: { type: 'string', default: '1000,100000,1000000' }, seconds: { type: 'string', default: '4' }, rounds: { type: 'string', default: '3' },
  connections: { type: 'string', default: '1,8,32' }, json: { type: 'string' }, only: { type: 'string' }, fresh: { type: 'boolean', default: false },
} });
const numbers = (/** @type {string} */ list) => list.split(',').map(Number);
const plan = { seconds: Number(values.seconds), rounds: Number(values.rounds), connections: numbers(values.connections), only: values.only?.split(',') };

await build();
const masterKey = Buffer.from(process.env.MASTER_KEY ?? localSecret('master-key', 'base64'), 'base64');
const given = process.env.BENCH_SERVER_URL;
const server = given ? null : await ownServer();
const serverUrl = given ?? /** @type {NonNullable<typeof server>} */ (server).ownerUrl;
const say = (/** @type {string} */ line) => process.stdout.write(`  ${line}\n`);
try {
  const results = { madeAt: new Date().toISOString(), machine: { processors: os.cpus().length, model: os.cpus()[0]?.model, loadBefore: os.loadavg() }, plan, sizes: /** @type {any[]} */ ([]) };
  const pgbench = findPgbench();
  if (!pgbench) say('no pgbench on this machine (Debian: apt-get install postgresql-contrib): the figure beside it is left out');
  const beside = pgbench ? await tpcB(serverUrl, pgbench) : null;
  const databases = [];
  for (const cases of numbers(values.sizes)) databases.push({ cases, ownerUrl: await seeded(cases) });
  for (const database of databases) {
    say(`${database.cases} cases`);
    results.sizes.push(await benchSize({ ...database, masterKey, plan, tpcB: beside, say }));
  }
  const all = { ...results, besideEachOther: databases.length > 1 ? await sizesBesideEachOther({ databases, masterKey, plan }) : null,
    idle: await idleMemory({ ...databases.at(-1), masterKey, postgresPid: server?.pid }), loadAfter: os.loadavg() };
  process.stdout.write(tell(all));
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
} finally {
  await server?.stop();
}

/** A database of that size, seeded by this version of the seeding and the migrations; one that is there already is used again. */
async function seeded(/** @type {number} */ cases) {
  const name = `cases_${cases}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const mark = `seeded ${crypto.createHash('sha256').update(fs.readdirSync('migrations').join()).digest('hex').slice(0, 16)}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`, [name]);
    if (rows[0]?.mark === mark && !values.fresh) return url.href;
    const ownerUrl = await emptyDatabase({ ownerUrl: serverUrl }, name);
    const { rate, seconds } = await seedDatabase({ ownerUrl, masterKey, cases, say });
    say(`seeded ${cases} cases in ${seconds.toFixed(0)} s, ${rate} a second`);
    await client.query(`comment on database ${name} is '${mark}'`);
    return ownerUrl;
  } finally {
    await client.end();
  }
}
