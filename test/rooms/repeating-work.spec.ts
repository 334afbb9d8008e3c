import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, Db, Metrics } from '@app/platform';
import type { HandlerRegistry } from '../../libs/platform/src/queue/handler-registry.js';
import { RepeatingWork } from '../../libs/platform/src/queue/repeating-work.js';
import { Turns } from '../../libs/platform/src/queue/turns.js';
import { WorkWatch } from '../../libs/platform/src/queue/work-watch.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';

const OFTEN = { name: 'test.often', ms: 5_000 };
const SELDOM = { name: 'test.seldom', ms: 3_600_000 };
const BOTH = [OFTEN, SELDOM];

let product: Product;
let one: Turns;
let other: Turns;

beforeAll(async () => {
  product = await startProduct();
  await product.stopWorker();
  const db = product.api.get(Db);
  [one, other] = [new Turns(db), new Turns(db)];
});
afterAll(() => product.stop());

const names = (turns: readonly { name: string }[]): string[] => turns.map(({ name }) => name).sort();
const secondsUntil = async ({ name }: { name: string }): Promise<number> => {
  const { rows } = await product.db.query('select extract(epoch from next_at - now())::float8 as seconds from repeating_work where name = $1', [name]);
  return Math.round(rows[0].seconds);
};
const pass = (seconds: number): Promise<unknown> => product.db.query(`update repeating_work set next_at = next_at - $1 * interval '1 second'`, [seconds]);

describe('a turn', () => {
  beforeEach(async () => {
    await product.db.query('delete from repeating_work');
    await one.announce(BOTH);
    await other.announce(BOTH); // the second finds it said
  });

  it('is one worker’s, however many ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? one : other).take(BOTH)));
    expect(names(asked.flat())).toEqual([OFTEN.name, SELDOM.name]);
    expect(await one.take(BOTH)).toEqual([]);
  });

  it('comes again an interval after it began, when it ended well', async () => {
    for (const turn of await one.take(BOTH)) await one.end(turn);
    expect([await secondsUntil(OFTEN), await secondsUntil(SELDOM)]).toEqual([5, 3600]);
    await pass(5);
    expect(names(await other.take(BOTH))).toEqual([OFTEN.name]);
  });

  it('is given to another soon when its worker was killed with it, or failed', async () => {
    await one.take(BOTH);
    expect([await secondsUntil(OFTEN), await secondsUntil(SELDOM)]).toEqual([5, 360]);
    await pass(360);
    expect(names(await other.take(BOTH))).toEqual([OFTEN.name, SELDOM.name]);
  });

  it('is kept for its worker while the work lasts, and no longer than until the next is due', async () => {
    const turns = await one.take(BOTH);
    await pass(350);
    for (const turn of turns) await one.keep(turn);
    expect(await secondsUntil(SELDOM)).toBe(360);
    for (const turn of turns) await one.keep({ ...turn, begunAt: new Date(turn.begunAt.getTime() - 3_500_000) });
    await pass(360);
    for (const turn of turns) await one.keep({ ...turn, begunAt: new Date(turn.begunAt.getTime() - 3_500_000) });
    expect(await secondsUntil(SELDOM)).toBe(100);
    expect(names(await other.take(BOTH))).toEqual([OFTEN.name]);
  });

  it('that somebody wakes up with long afterwards takes no time from those who came after', async () => {
    const [, slept] = (await one.take(BOTH)).sort((a, b) => a.ms - b.ms);
    await product.db.query(`update repeating_work set next_at = now() + interval '2 hours'`);
    await one.end(slept!);
    expect(await secondsUntil(SELDOM)).toBe(7200);
  });

  it('keeps nobody waiting while its worker stands still in the midst of taking it, and is let go of', async () => {
    const db = product.api.get(Db);
    let wake = (): void => undefined;
    const stillBeforeTheEnd = {
      query: db.query.bind(db),
      as: (actor: Actor, work: () => Promise<unknown>) => db.as(actor, async () => {
        await work();
        await new Promise<void>((resolve) => { wake = resolve; });
      }),
    };
    const standing = new Turns(stillBeforeTheEnd as Db).take(BOTH).catch((e: Error) => e);
    await eventually(async () => expect((await product.db.query(
      `select 1 from pg_stat_activity where state = 'idle in transaction' and query like 'update repeating_work%'`)).rowCount).toBe(1));
    const from = performance.now();
    expect(await other.take(BOTH)).toEqual([]);
    expect(performance.now() - from).toBeLessThan(1000);
    const taken = await eventually(async () => {
      const turns = await other.take(BOTH);
      expect(turns).toHaveLength(2);
      return turns;
    });
    expect(names(taken)).toEqual([OFTEN.name, SELDOM.name]);
    wake();
    expect(await standing).toBeInstanceOf(Error);
  });
});

describe('a worker', () => {
  /** A worker's clock with work of the test's own. */
  const clockOf = (work: Record<string, () => Promise<void>>, ms = 3_600_000): RepeatingWork => new RepeatingWork({
    repeating: () => Object.keys(work).map((name) => ({ name, ms })),
    listener: (name: string) => ({ name, run: work[name]! }),
  } as unknown as HandlerRegistry, one, new WorkWatch(product.api.get(Metrics)));

  it('does the rest when one fails, and before it stops ends what it has begun', async () => {
    let end = (): void => undefined;
    const said: string[] = [];
    const clock = clockOf({
      'test.fails': () => Promise.reject(new Error('no')),
      'test.slow': () => new Promise<void>((resolve) => { end = () => { said.push('ended'); resolve(); }; said.push('began'); }),
    });
    clock.onApplicationBootstrap();
    await eventually(async () => expect(said).toEqual(['began']));
    const stopped = clock.beforeApplicationShutdown().then(() => said.push('stopped'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    end();
    await stopped;
    expect(said).toEqual(['began', 'ended', 'stopped']);
    expect([await secondsUntil({ name: 'test.fails' }), await secondsUntil({ name: 'test.slow' })]).toEqual([360, 3600]);
  });

  it('keeps its turn while the work takes longer than a dead worker would, and loses it soon when it is dead', async () => {
    let end = (): void => undefined;
    const long = { name: 'test.long', ms: 40_000 }; // comes again after 5 s
    const clock = clockOf({ [long.name]: () => new Promise<void>((resolve) => { end = resolve; }) }, long.ms);
    clock.onApplicationBootstrap();
    await eventually(async () => expect(await secondsUntil(long)).toBeGreaterThan(0));
    for (const until = Date.now() + 9_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 500))) {
      expect(await other.take([long])).toEqual([]);
    }
    end();
    await clock.beforeApplicationShutdown();
    expect(await secondsUntil(long)).toBeGreaterThan(25);
    await product.db.query('update repeating_work set next_at = now() where name = $1', [long.name]);
    expect(names(await one.take([long]))).toEqual([long.name]); // and is killed with it
    const taken = await eventually(async () => {
      const turns = await other.take([long]);
      expect(turns).toHaveLength(1);
      return turns;
    });
    expect(names(taken)).toEqual([long.name]);
  });
});
