import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db, SYSTEM } from '../db/index.js';
import { Every } from '../queue/handlers.js';

const KEPT_MS = 24 * 3_600_000;

/** Answers are kept for a caller who asks again, and for a day: they may quote what was written. */
@Injectable()
export class KeptAnswers {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  @Every('1h', 'platform.forget-answers')
  async forget(): Promise<void> {
    await this.db.as(SYSTEM, () => this.db.query(
      'delete from idempotency_keys where created_at < $1', [new Date(this.clock.now().getTime() - KEPT_MS)]));
  }
}
