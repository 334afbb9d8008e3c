// npm run seed -- --cases 1000000: a union of that size with its history. Into DATABASE_OWNER_URL, else into a server of its own in .local/speed.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../apps/local/src/build.mjs';
import { localSecret } from '../../../apps/local/src/secrets.mjs';
import { emptyDatabase, ownServer } from './own-server.mjs';
import { keepReports } from './bench-product.mjs';
import { seedDatabase } from './seed-database.mjs';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, threads: { type: 'string', default: '2' } } });
const cases = Number(values.cases);
if (!Number.isInteger(cases) || cases < 100 || cases > 20_000_000) throw new Error('--cases: a whole number from 100 to 20 000 000');

await build();
const masterKey = Buffer.from(process.env.MASTER_KEY ?? localSecret('master-key', 'base64'), 'base64');
const server = process.env.DATABASE_OWNER_URL ? null : await ownServer({ loading: true });
try {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? await emptyDatabase(/** @type {NonNullable<typeof server>} */ (server), `cases_${cases}`);
  const { rows, seconds, rate, sizes } = await seedDatabase({ ownerUrl, masterKey, cases, threads: Number(values.threads), say: (line) => process.stdout.write(`  ${line}\n`) });
  process.stdout.write(`${cases} cases, ${rows} rows in ${seconds.toFixed(1)} s: ${rate} cases a second (${sizes.sections} sections, ${sizes.members} members)\n`);
  if (server) process.stdout.write(`reports: ${(await keepReports({ ownerUrl, masterKey })).trim()}\n`);
  if (server) process.stdout.write(`in the database cases_${cases} of ${path.relative(process.cwd(), server.dir) || server.dir}\n`);
} finally {
  await server?.stop();
}
