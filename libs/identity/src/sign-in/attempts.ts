import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '@app/platform';

const WINDOW = 15 * 60_000;
const MOST_KEYS = 50_000;

/**
 * Slows down guessing. Keys name the caller's network address with what it guesses at, never an account alone,
 * so nobody can be shut out from elsewhere. Counted in each process: with several, the limits are as many times as high.
 */
@Injectable()
export class Attempts {
  private readonly counts = new Map<string, { count: number; until: number }>();

  constructor(private readonly clock: Clock) {}

  /** Raises 429 `too-many-attempts` when the key has been counted `most` times within the window. */
  check(key: string, most: number): void {
    const entry = this.current(key);
    if (entry && entry.count >= most)
      throw new Problem(429, 'too-many-attempts', { retryAfter: Math.ceil((entry.until - this.clock.now().getTime()) / 1000) });
  }

  count(key: string): void {
    const entry = this.current(key);
    if (entry) entry.count += 1;
    else this.add(key);
  }

  forget(key: string): void {
    this.counts.delete(key);
  }

  private current(key: string): { count: number; until: number } | undefined {
    const entry = this.counts.get(key);
    if (entry && entry.until > this.clock.now().getTime()) return entry;
    this.counts.delete(key);
    return undefined;
  }

  private add(key: string): void {
    const oldest = this.counts.keys().next();
    if (this.counts.size >= MOST_KEYS && !oldest.done) this.counts.delete(oldest.value);
    this.counts.set(key, { count: 1, until: this.clock.now().getTime() + WINDOW });
  }
}
