import { Injectable } from '@nestjs/common';
import { Clock, Db, Metrics, SYSTEM } from '@app/platform';

/** Whether sealing keeps up: told by every worker, the same from each. */
@Injectable()
export class ChainMeasures {
  constructor(private readonly db: Db, clock: Clock, metrics: Metrics) {
    metrics.measure('audit_unsealed_events', 'Events that wait to be sealed in the audit chain', () => this.one('select count(*)::int as found from unsealed_events'));
    metrics.measure('audit_unsealed_age_seconds', 'Age of the oldest event that waits to be sealed', () => this.one(
      `select coalesce(greatest(0, extract(epoch from $1::timestamptz - min(e.at))), 0)::float8 as found
       from unsealed_events u join event_log e on e.id = u.event_id`, [clock.now()]));
    metrics.measure('audit_sealed_position', 'How many events the audit chain has sealed', () => this.one('select position::float8 as found from event_chain'));
  }

  private async one(sql: string, params: unknown[] = []): Promise<number> {
    const [row] = await this.db.as(SYSTEM, () => this.db.query<{ found: number }>(sql, params));
    return row!.found;
  }
}
