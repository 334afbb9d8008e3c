import { Injectable } from '@nestjs/common';
import { Clock, Db, Problem, SIGN_IN, Vault } from '@app/platform';

const WINDOW = 15 * 60_000;
/** How long a place stays known as one where a person has signed in. */
const KNOWN = 30 * 24 * 3_600_000;

/**
 * Slows down guessing, over all processes together. Keys name the caller's network address with what it guesses at, never an account
 * alone, so nobody can be shut out from elsewhere; kept as keyed hashes, so that the table tells neither.
 */
@Injectable()
export class Attempts {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly vault: Vault) {}

  /**
   * Counts one more and raises 429 `too-many-attempts` when that is over `most` within the window. Counted before it is known whether the
   * guess is right, so that many at once get no further than many in turn; `giveBack` or `forget` when it was.
   */
  async take(key: string, most: number): Promise<void> {
    const now = this.clock.now();
    const [{ count, until }] = await this.query<[{ count: number; until: Date }]>(
      `insert into sign_in_attempts (key, count, until) values ($1, 1, $2)
       on conflict (key) do update set
         count = case when sign_in_attempts.until <= $3 then 1 else sign_in_attempts.count + 1 end,
         until = case when sign_in_attempts.until <= $3 then excluded.until else sign_in_attempts.until end
       returning count, until`, key, new Date(now.getTime() + WINDOW), now);
    if (count > most) throw new Problem(429, 'too-many-attempts', { retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1000) });
  }

  /** It was no guess. */
  async giveBack(key: string): Promise<void> {
    await this.query('update sign_in_attempts set count = count - 1 where key = $1 and count > 0', key);
  }

  async forget(key: string): Promise<void> {
    await this.query('delete from sign_in_attempts where key = $1', key);
  }

  /** Somebody has signed in here. What others at the same address guess at then does not stop them. */
  async remember(key: string): Promise<void> {
    await this.query(
      'insert into sign_in_attempts (key, count, until) values ($1, 0, $2) on conflict (key) do update set until = excluded.until',
      `known:${key}`, new Date(this.clock.now().getTime() + KNOWN));
  }

  async knows(key: string): Promise<boolean> {
    return (await this.query('select 1 from sign_in_attempts where key = $1 and until > $2', `known:${key}`, this.clock.now())).length > 0;
  }

  private query<R extends unknown[]>(sql: string, key: string, ...rest: unknown[]): Promise<R> {
    const hash = this.vault.fingerprint('sign_in_attempts.key', key);
    return this.db.as(SIGN_IN, () => this.db.query(sql, [hash, ...rest])) as Promise<R>;
  }
}
