import { Injectable } from '@nestjs/common';
import { Db, SYSTEM } from '../db/index.js';

/** Work that has to be done again and again. */
export interface Repeating { name: string; ms: number }
/** Somebody's time to do it once. */
export interface Turn extends Repeating { begunAt: Date }

/** A turn of rare work that has not ended well is given anew after this part of its interval; of frequent work, with the next. */
const PART = 10;
const SHORTEST_MS = 5_000;

const pauseAfterFailure = ({ ms }: Pick<Repeating, 'ms'>): number => Math.min(ms, Math.max(SHORTEST_MS, ms / PART));

/**
 * Whose turn it is, by the database's clock. A turn is taken by one conditional UPDATE and holds no lock; while the work lasts it is kept up. A
 * worker that is killed or stopped with it keeps nobody waiting for long, and one that wakes up later does work that is safe to do twice.
 */
@Injectable()
export class Turns {
  constructor(private readonly db: Db) {}

  /** Work that nobody has done yet is to be done at once. */
  async announce(all: readonly Repeating[]): Promise<void> {
    await this.db.as(SYSTEM, () => this.db.query(
      'insert into repeating_work (name, next_at) select name, now() from unnest($1::text[]) name on conflict do nothing', [all.map(({ name }) => name)]));
  }

  /** Those whose time has come and that no other worker has taken. */
  take(all: readonly Repeating[]): Promise<Turn[]> {
    const names = all.map(({ name }) => name);
    return this.db.as(SYSTEM, async () => {
      // one that stands still between the two statements lets go of the rows, rather than keep them from all others
      await this.db.query(`set local idle_in_transaction_session_timeout = '2s'`);
      const taken = await this.db.query<{ name: string; begunAt: Date }>(
        `update repeating_work w set next_at = now() + due.pause * interval '1 millisecond'
         from (select r.name, mine.pause from repeating_work r join unnest($1::text[], $2::int[]) as mine(name, pause) on mine.name = r.name
               where r.next_at <= now() for update of r skip locked) due
         where w.name = due.name returning w.name, now() as "begunAt"`, [names, all.map(pauseAfterFailure)]);
      return taken.map((turn) => ({ ...turn, ms: all.find(({ name }) => name === turn.name)!.ms }));
    });
  }

  /**
   * Does the work; meanwhile the turn comes to nobody else, until an interval has passed and the next is due: who hangs in it must not keep it
   * for ever. So the frequent is not kept: one look at rows that each are claimed may well overtake another.
   */
  async keeping(turn: Turn, work: () => Promise<void>): Promise<void> {
    const kept = pauseAfterFailure(turn) < turn.ms && setInterval(() => void this.keep(turn).catch(() => undefined), pauseAfterFailure(turn) / 3);
    try {
      await work();
    } finally {
      if (kept) clearInterval(kept);
    }
  }

  async keep({ name, ms, begunAt }: Turn): Promise<void> {
    await this.db.as(SYSTEM, () => this.db.query(
      `update repeating_work set next_at = greatest(next_at, least(now() + $2 * interval '1 millisecond', $3)) where name = $1`,
      [name, pauseAfterFailure({ ms }), new Date(begunAt.getTime() + ms)]));
  }

  /** It was done: the next is an interval after this one began, unless somebody has had it meanwhile. */
  async end({ name, ms, begunAt }: Turn): Promise<void> {
    if (pauseAfterFailure({ ms }) === ms) return; // said already when it was taken
    const next = new Date(begunAt.getTime() + ms);
    await this.db.as(SYSTEM, () => this.db.query('update repeating_work set next_at = $2 where name = $1 and next_at < $2', [name, next]));
  }
}
