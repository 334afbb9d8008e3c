import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Db } from '../db/index.js';

const TOGETHER_MS = 10;

export const channelOf = (what: string): string => `samtalsstod_${what}`;

/**
 * Tells the workers that rows wait for them, once for all of a moment. The transaction that writes them does not: whoever notifies commits
 * alone, each waiting for the disk while all others wait for it. What a killed process never announced, an @Every finds.
 */
@Injectable()
export class Announcer implements BeforeApplicationShutdown {
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly db: Db, private readonly source: DataSource) {}

  /** Wakes `@WhenAnnounced(what)` once the current transaction stands. */
  soon(what: string): void {
    this.db.afterCommit(() => {
      this.waiting.add(what);
      this.timer ??= setTimeout(() => this.tell(), TOGETHER_MS);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) this.tell();
    await this.telling;
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const channels = [...this.waiting].map(channelOf);
    this.waiting.clear();
    this.telling = this.source.query(`select pg_notify(channel, '') from unnest($1::text[]) as channel`, [channels]).then(() => undefined, () => undefined);
  }
}
