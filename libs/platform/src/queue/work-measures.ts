import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db, SYSTEM } from '../db/index.js';
import { Metrics } from '../metrics/metrics.js';
import { WorkQueue } from './work-queue.js';

/** Whether the work keeps up: told by every worker, the same from each. */
@Injectable()
export class WorkMeasures {
  constructor(private readonly db: Db, private readonly clock: Clock, queue: WorkQueue, metrics: Metrics) {
    metrics.measure('queue_jobs', 'Jobs in the queue, by where they stand', () => queue.depth(), 'state');
    metrics.measure('outbox_age_seconds', 'Age of the oldest event that is not relayed yet', () => this.age('select min(at) as at from outbox'));
    metrics.measure('deliveries_age_seconds', 'Age of the oldest event a listener is still owed',
      () => this.age('select min(at) as at from deliveries where done_at is null'));
  }

  private async age(sql: string): Promise<number> {
    const [oldest] = await this.db.as(SYSTEM, () => this.db.query<{ at: Date | null }>(sql));
    return oldest?.at ? Math.max(0, (this.clock.now().getTime() - oldest.at.getTime()) / 1000) : 0;
  }
}
