import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Db, SYSTEM } from '../db/index.js';

const TOGETHER_MS = 10;

/**
 * Tells the workers that events wait, once for all of a moment. The verb's own transaction does not: whoever notifies commits alone, each
 * waiting for the disk while all others wait for it. What a killed process never announced, `heal` finds.
 */
@Injectable()
export class OutboxAnnouncer implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly db: Db) {}

  /** Once the current transaction stands. */
  soon(): void {
    this.db.afterCommit(() => { this.timer ??= setTimeout(() => this.tell(), TOGETHER_MS); });
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) this.tell();
    await this.telling;
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.telling = this.db.as(SYSTEM, () => this.db.query(`select pg_notify('samtalsstod_outbox', '')`)).then(() => undefined, () => undefined);
  }
}
