import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptRestore, headLine, sealAll, sealSome, SEALED_COLUMNS, verifyAudit } from '@app/privacy';
import { eventually } from '../../setup/eventually.js';
import { connected, queryOf, sealedLog, type SealedLog, transactionsOf } from './sealed-log.js';

const KILLS = Number(process.env.AUDIT_KILLS ?? 25);

let log: SealedLog;
beforeAll(async () => { log = await sealedLog(50, 2); }, 60_000);
afterAll(() => log.stop());

const whole = async (): Promise<void> => expect((await log.verify()).first).toEqual([]);
const position = async (): Promise<number> => Number((await log.owner.query<{ position: string }>('select position from event_chain')).rows[0]!.position);
const events = async (): Promise<number> => Number((await log.owner.query<{ n: string }>('select count(*) as n from event_log')).rows[0]!.n);

describe('sealing', () => {
  it('takes every column of the event log', async () => {
    const { rows } = await log.owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'event_log' order by ordinal_position`);
    expect(rows.map(({ name }) => name)).toEqual([...SEALED_COLUMNS]);
  });

  it('misses nobody who took a number early and came late', async () => {
    const [early, late] = [await connected(log.database.ownerUrl), await connected(log.database.ownerUrl)];
    const add = `insert into event_log (at, name, actor_role) values (now(), 'case.read', 'rep')`;
    await early.query('begin');
    await early.query(add);
    await late.query(add);
    await log.seal();
    const before = await log.verify();
    await early.query('commit');
    expect((await log.verify()).waiting).toBe(1);
    await log.seal();
    expect(await log.verify()).toMatchObject({ links: before.links + 1, waiting: 0, faults: 0 });
    await early.query('begin');
    await early.query(add);
    await early.query('rollback'); // leaves a number that nobody has
    await log.record(3);
    await log.seal();
    await whole();
    await Promise.all([early.end(), late.end()]);
  });

  it('is done by one at a time, and by all in turn', async () => {
    const sealers = await Promise.all(Array.from({ length: 4 }, () => connected(log.database.appUrl)));
    let recording = true;
    const recorders = [1, 2].map(async () => {
      const client = await connected(log.database.ownerUrl);
      while (recording) await client.query(`insert into event_log (at, name, actor_role) select now(), 'case.read', 'rep' from generate_series(1, 5)`);
      await client.end();
    });
    const turns = sealers.map(async (client) => {
      for (let n = 0; n < 25; n++) await sealAll({ inTransaction: transactionsOf(client), now: () => new Date(), file: log.file });
    });
    await Promise.all(turns);
    recording = false;
    await Promise.all(recorders);
    await log.seal();
    expect(await log.verify()).toMatchObject({ position: await events(), links: await events(), waiting: 0, first: [] });
    await Promise.all(sealers.map((client) => client.end()));
  }, 60_000);

  it('does not wait for one that hangs in the middle of it', async () => {
    const hanging = await connected(log.database.appUrl);
    await log.record(5);
    await hanging.query('begin');
    await hanging.query(`select set_config('app.audience', 'system', true)`);
    await sealSome(queryOf(hanging), new Date());
    expect((await queryOf(hanging)('select 1 from unsealed_events')).length).toBe(0);
    await log.seal(); // finds the lock taken, and goes away
    expect((await log.verify()).waiting).toBe(5);
    await hanging.query('rollback');
    await log.seal();
    expect((await log.verify()).waiting).toBe(0);
    await hanging.end();
  });
});

describe('a kill', () => {
  it('before the links are committed leaves them to the next', async () => {
    const client = await connected(log.database.appUrl);
    await log.record(5);
    const before = await position();
    await client.query('begin');
    await client.query(`select set_config('app.audience', 'system', true)`);
    await sealSome(queryOf(client), new Date());
    const { rows: [mine] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await log.owner.query('select pg_terminate_backend($1)', [mine!.pid]);
    await client.end().catch(() => undefined);
    expect([await position(), (await log.verify()).waiting]).toEqual([before, 5]);
    await whole();
    await eventually(async () => {
      await log.seal();
      expect([await position(), (await log.verify()).waiting]).toEqual([before + 5, 0]);
    });
    await whole();
  });

  it('between the table and the file leaves the file behind, which the next brings up', async () => {
    const client = await connected(log.database.appUrl);
    await log.record(5);
    await sealAll({ inTransaction: transactionsOf(client), now: () => new Date(), file: undefined });
    expect(log.file.last()!.position).toBe(await position() - 5);
    await whole();
    await log.seal();
    expect(log.file.last()!.position).toBe(await position());
    await whole();
    await client.end();
  });

  it('in the middle of a line of the file is neither an alarm nor the end of it', async () => {
    await log.record(1);
    await log.seal();
    const text = fs.readFileSync(log.file.path, 'utf8');
    const line = headLine(log.file.last()!);
    const rest = text.slice(0, -line.length - 1);
    for (let length = 0; length <= line.length; length += 9) {
      fs.writeFileSync(log.file.path, rest + line.slice(0, length));
      await whole();
      await log.seal();
      expect(log.file.last()).toEqual({ chain: line.split(' ')[1], position: await position(), hash: line.split(' ')[3] });
      await whole();
    }
    fs.writeFileSync(log.file.path, `${rest}${line.slice(0, 60)}${line[60] === '0' ? '1' : '0'}${line.slice(61, 80)}\n`); // not less: something else
    expect((await log.verify()).first).toMatchObject([{ kind: 'head-file' }]);
    fs.writeFileSync(log.file.path, text);
  }, 60_000);

  it(`at any moment (${KILLS} times, of two that seal) loses nothing and alarms nobody`, async () => {
    let recording = true;
    const recorder = (async () => {
      const client = await connected(log.database.ownerUrl);
      while (recording) {
        await client.query(`insert into event_log (at, name, actor_role) select now(), 'case.read', 'rep' from generate_series(1, 1 + (random() * 4)::int)`);
        await new Promise((next) => { setTimeout(next, Math.random() * 4); });
      }
      await client.end();
    })();
    const born = (): { child: ChildProcess; sealing: Promise<void>; ended: Promise<void> } => {
      const child = spawn(process.execPath, ['test/proofs/audit/sealing-child.mjs'], {
        env: { ...process.env, DATABASE_URL: log.database.appUrl, AUDIT_HEAD_FILE: log.file.path }, stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = new Promise<void>((resolve) => { child.once('close', () => { resolve(); }); });
      return { child, ended, sealing: Promise.race([ended, new Promise<void>((resolve) => { child.stdout!.once('data', () => { resolve(); }); })]) };
    };
    const two = [born(), born()];
    const before = await position();
    for (let kill = 0; kill < KILLS; kill++) {
      const index = kill % 2;
      await two[index]!.sealing;
      await new Promise((next) => { setTimeout(next, Math.random() * 60); });
      two[index]!.child.kill('SIGKILL');
      await two[index]!.ended;
      await whole();
      two[index] = born();
    }
    recording = false;
    await recorder;
    for (const { child, ended } of two) {
      child.kill('SIGKILL');
      await ended;
    }
    await eventually(async () => {
      await log.seal(); // the server may still be ending what the last one had begun
      expect(await log.verify()).toMatchObject({ position: await events(), waiting: 0, first: [] });
    });
    expect(await position()).toBeGreaterThan(before + KILLS);
    expect(log.file.last()!.position).toBe(await position());
  }, 180_000);
});

describe('a database brought back to an earlier moment', () => {
  it('is an alarm until somebody says that it was meant', async () => {
    const subject = { databaseUrl: log.database.appUrl, headFile: log.file.path, at: new Date() };
    const query = queryOf(log.owner);
    await query('delete from event_log where id in (select event_id from event_seals where position > 40)');
    await query('delete from event_seals where position > 40');
    await query('update event_chain set position = 40, hash = (select hash from event_seals where position = 40)');
    expect((await verifyAudit(subject)).first.map(({ kind }) => kind)).toEqual(['cut-short']);
    expect(await acceptRestore(subject)).toBe(40);
    expect((await verifyAudit(subject)).faults).toBe(0);
    await log.record(10);
    await log.seal();
    expect(await verifyAudit(subject)).toMatchObject({ position: 50, faults: 0 });
    await query(`update event_log set name = 'x' where id = (select event_id from event_seals where position = 7)`);
    expect((await verifyAudit(subject)).first).toMatchObject([{ kind: 'altered', position: 7 }]);
    await expect(acceptRestore(subject)).rejects.toThrow('not whole');
  });
});
