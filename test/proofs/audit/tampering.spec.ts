import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@app/privacy';
import { linesOf, queryOf, sealedLog, type SealedLog } from './sealed-log.js';
import { TAMPERINGS } from './tampering.js';

const TIMES = Number(process.env.AUDIT_TAMPERINGS ?? 1_000);

/** The same numbers every time for the same seed, so that a tampering that got through can be made again. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('tampering with the audit trail', () => {
  let log: SealedLog;
  let ids: string[];

  beforeAll(async () => {
    log = await sealedLog(240, 6);
    ids = (await log.owner.query<{ event_id: string }>('select event_id from event_seals order by position')).rows.map((row) => row.event_id);
  }, 60_000);
  afterAll(() => log.stop());

  /** Tampers, verifies, and takes the tampering back; answers the faults found. */
  async function found(name: string, seed: number): Promise<number> {
    const query = queryOf(log.owner);
    const lines = await linesOf(log.file);
    await query('begin');
    await query('set constraints all deferred');
    try {
      await TAMPERINGS[name]!({ query, ids, lines, upTo: dice(seed) });
      return (await verifyChain(query, [lines])).faults;
    } finally {
      await query('rollback');
    }
  }

  it('is not seen where there is none', async () => {
    expect(await log.verify()).toMatchObject({ links: 240, waiting: 0, heads: 6, faults: 0 });
  });

  it(`is found ${TIMES} times of ${TIMES}, whatever is done`, async () => {
    const names = Object.keys(TAMPERINGS);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const unseen: string[] = [];
    for (let n = 0; n < TIMES; n++) {
      const name = names[n % names.length]!;
      if (await found(name, seed + n * 7_919) === 0) unseen.push(`${name} (SEED=${seed}, number ${n})`);
    }
    expect(unseen).toEqual([]);
    expect((await log.verify()).faults).toBe(0);
  }, 300_000);

  it('of the whole chain is not found without the file outside: that is what the file is for', async () => {
    const query = queryOf(log.owner);
    await query('begin');
    await TAMPERINGS['the end is cut off, and the chain told so']!({ query, ids, lines: await linesOf(log.file), upTo: () => 100 });
    expect((await verifyChain(query, null)).faults).toBe(0);
    expect((await verifyChain(query, log.file.read())).first.map(({ kind }) => kind)).toContain('cut-short');
    await query('rollback');
  });

  it('is told by kind and place', async () => {
    const told = async (name: string, index: number): Promise<unknown> => {
      const query = queryOf(log.owner);
      await query('begin');
      await TAMPERINGS[name]!({ query, ids, lines: await linesOf(log.file), upTo: () => index });
      const { first } = await verifyChain(query, log.file.read());
      await query('rollback');
      return first.map(({ kind, position }) => `${kind} ${position}`);
    };
    expect(await told('an event is given another role', 99)).toEqual(['altered 100']);
    expect(await told('an event is removed', 99)).toEqual(['missing 100']);
    expect(await told('an event is removed with its seal', 99)).toEqual(['missing 100']);
    expect(await told('an event is given another role, and the chain made anew', 99)).toEqual(['rewritten 120', 'rewritten 160', 'rewritten 200', 'rewritten 240']);
    expect(await told('two events change places', 1)).toEqual(['moved 2', 'moved 3']);
    expect(await told('the end is cut off', 230)).toEqual(['cut-short 231', 'cut-short 231']);
    expect(await told('an event is put in past the trigger', 0)).toEqual(['inserted null']);
  });
});
