// Seals without a pause until it is killed: node test/proofs/audit/sealing-child.mjs, with DATABASE_URL and AUDIT_HEAD_FILE. For the test that kills it.
import pg from 'pg';
import { HeadFile } from '../../../dist/libs/privacy/src/chain/head-file.js';
import { sealAll } from '../../../dist/libs/privacy/src/chain/seal-all.js';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const file = new HeadFile(process.env.AUDIT_HEAD_FILE ?? '');

/** @type {import('@app/privacy').InTransaction} */
const inTransaction = async (work) => {
  await client.query('begin');
  await client.query(`select set_config('app.audience', 'system', true)`);
  const out = await work(async (sql, params) => /** @type {any} */ ((await client.query(sql, params)).rows));
  await client.query('commit');
  return out;
};

process.stdout.write('sealing\n');
for (;;) await sealAll({ inTransaction, now: () => new Date(), file });
