import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db, SYSTEM } from '../db/index.js';
import { Metrics } from '../metrics/metrics.js';
import { HandlerRegistry } from './handler-registry.js';
import { WorkQueue } from './work-queue.js';

/** Whether the work keeps up: told by every worker, the same from each. */
@Injectable()
export class WorkMeasures {
  constructor(private readonly db: Db, private readonly clock: Clock, queue: WorkQueue, registry: HandlerRegistry, metrics: Metrics) {
    metrics.measure('queue_jobs', 'Jobs in the queue, by where they stand', () => queue.depth(), 'state');
    metrics.measure('outbox_age_seconds', 'Age of the oldest event that is not relayed yet', () => this.age('select min(at) as at from outbox'));
    metrics.measure('deliveries_age_seconds', 'Age of the oldest event a listener is still owed',
      () => this.age('select min(at) as at from deliveries where done_at is null'));
    metrics.measure('repeating_late_seconds', 'How long ago the time came of repeating work that no worker has begun',
      () => this.late(registry.repeating().map(({ name }) => name)));
  }

  /** By the database's clock, as the turns are. */
  private async late(names: readonly string[]): Promise<number> {
    const [row] = await this.db.as(SYSTEM, () => this.db.query<{ late: number | null }>(
      'select extract(epoch from now() - min(next_at))::float8 as late from repeating_work where name = any($1)', [names]));
    return Math.max(0, row?.late ?? 0);
  }

  private async age(sql: string): Promise<number> {
    const [oldest] = await this.db.as(SYSTEM, () => this.db.query<{ at: Date | null }>(sql));
    return oldest?.at ? Math.max(0, (this.clock.now().getTime() - oldest.at.getTime()) / 1000) : 0;
  }
}
