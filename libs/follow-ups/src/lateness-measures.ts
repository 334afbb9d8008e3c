import { Injectable } from '@nestjs/common';
import { Clock, Db, Metrics, SYSTEM } from '@app/platform';

/** For whoever runs the installation: does the clock do its part? What people are late with is theirs. */
@Injectable()
export class LatenessMeasures {
  constructor(db: Db, clock: Clock, metrics: Metrics) {
    metrics.measure('follow_ups_late', 'Follow-ups whose moment passed over a minute ago without falling due', async () => {
      const [row] = await db.as(SYSTEM, () => db.query<{ late: number }>(
        `select count(*)::int as late from follow_ups where state = 'planned' and due_at < $1`, [new Date(clock.now().getTime() - 60_000)]));
      return row!.late;
    });
  }
}
