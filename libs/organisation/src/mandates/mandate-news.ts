import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import type { WarningDays } from '../domain/mandate-state.js';

export type MandateStep = `${WarningDays}` | 'lapsed';

/** What has been told of each mandate's end, so that nothing is told twice. */
@Injectable()
export class MandateNews {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** True for the first who asks. In the caller's transaction. */
  async claim(mandateId: string, step: MandateStep): Promise<boolean> {
    const told = await this.db.query(
      'insert into mandate_news (mandate_id, step, at) values ($1, $2, $3) on conflict do nothing returning step', [mandateId, step, this.clock.now()]);
    return told.length > 0;
  }
}
