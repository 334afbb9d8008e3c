import crypto from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import { keepReports } from './bench-product.mjs';
import { emptyDatabase } from './own-server.mjs';
import { seedDatabase } from './seed-database.mjs';

const nameOf = (/** @type {number} */ cases) => `cases_${cases}`;

/** Where the database of that size is on a server. */
export function databaseOf(/** @type {string} */ serverUrl, /** @type {number} */ cases) {
  const url = new URL(serverUrl);
  url.pathname = `/${nameOf(cases)}`;
  return url.href;
}

/**
 * Databases of those sizes, seeded by this version of the migrations; those that are there already are used again.
 * @param {{ serverUrl: string, sizes: readonly number[], masterKey: Buffer, fresh: boolean, say: (line: string) => void }} options
 */
export async function seedSizes({ serverUrl, sizes, masterKey, fresh, say }) {
  const mark = `seeded ${crypto.createHash('sha256').update(fs.readdirSync('migrations').join()).digest('hex').slice(0, 16)}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const cases of sizes) {
      const name = nameOf(cases);
      const { rows } = await client.query(`select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`, [name]);
      if (rows[0]?.mark === mark && !fresh) continue;
      const ownerUrl = await emptyDatabase({ ownerUrl: serverUrl }, name);
      const { rate, seconds } = await seedDatabase({ ownerUrl, masterKey, cases, say });
      say(`seeded ${cases} cases in ${seconds.toFixed(0)} s, ${rate} a second`);
      say(`reports: ${(await keepReports({ ownerUrl, masterKey })).trim()}`);
      await client.query(`comment on database ${name} is '${mark}'`);
    }
  } finally {
    await client.end();
  }
}
