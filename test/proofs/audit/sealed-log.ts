import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { HeadFile, type InTransaction, type Query, sealAll, type Verification, verifyChain } from '@app/privacy';
import { freshDatabase, type FreshDatabase } from '../../setup/database.js';

/** Every line of a head file, to be tampered with. */
export async function linesOf(file: HeadFile): Promise<string[]> {
  const lines: string[] = [];
  for await (const part of file.read()) lines.push(...part);
  return lines;
}

export interface SealedLog {
  database: FreshDatabase;
  /** As the owner: may do anything to any row. */
  owner: pg.Client;
  file: HeadFile;
  /** Records events as the product does, each in a transaction of its own. */
  record(count: number): Promise<void>;
  /** One turn of a sealer, as the app role. */
  seal(): Promise<void>;
  verify(): Promise<Verification>;
  stop(): Promise<void>;
}

export const queryOf = (client: pg.Client): Query => async (sql, params) => (await client.query(sql, params)).rows as never;

/** Transactions as the system, on a connection of the app role. */
export const transactionsOf = (client: pg.Client): InTransaction => async (work) => {
  await client.query('begin');
  try {
    await client.query(`select set_config('app.audience', 'system', true)`);
    const out = await work(queryOf(client));
    await client.query('commit');
    return out;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

export const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // some are cut off on purpose
  await client.connect();
  return client;
};

/** Events of every shape there is: with and without actor, case, unit, subject and data. */
const RECORD = `
  insert into event_log (at, name, actor_id, actor_role, case_id, unit_id, subject_id, data)
  select timestamptz '2026-01-01' + n * interval '7 minutes 0.000013 s' + random() * interval '1 s',
    (array['case.read', 'case.claimed', 'case.message-sent', 'promise.judged', 'mail.given-up'])[1 + n % 5],
    case when n % 7 > 0 then md5('a' || n % 11)::uuid end, (array['rep', 'member', 'system'])[1 + n % 3],
    case when n % 3 > 0 then md5('c' || n % 17)::uuid end, case when n % 4 > 0 then n % 20 end, case when n % 5 = 0 then 's' || n end,
    case n % 6 when 0 then jsonb_build_object('side', 'rep', 'n', n) when 1 then '{"code": "C01", "åäö": [1, null, "två"]}' else '{}' end
  from generate_series($1::int, $2::int) n`;

/** A database of its own whose events are sealed in several turns, with their heads in a file outside. */
export async function sealedLog(events: number, turns: number): Promise<SealedLog> {
  const database = await freshDatabase();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-audit-'));
  const file = new HeadFile(path.join(dir, 'heads', 'audit-head'));
  const owner = await connected(database.ownerUrl);
  const app = await connected(database.appUrl);
  let recorded = 0;
  const log: SealedLog = {
    database, owner, file,
    async record(count) {
      await owner.query(RECORD, [recorded + 1, recorded + count]);
      recorded += count;
    },
    seal: () => sealAll({ inTransaction: transactionsOf(app), now: () => new Date(), file }),
    async verify() {
      const lines = file.read(); // before the database, as the product does
      await owner.query('begin isolation level repeatable read read only');
      try {
        return await verifyChain(queryOf(owner), lines);
      } finally {
        await owner.query('rollback');
      }
    },
    async stop() {
      await owner.end();
      await app.end();
      await database.drop();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
  for (let turn = 0; turn < turns; turn++) {
    await log.record(Math.ceil(events / turns));
    await log.seal();
  }
  return log;
}
