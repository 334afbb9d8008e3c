import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { Case } from '../case.entity.js';
import { deskFor } from '../domain/placing.js';
import { PlacingRepository } from './placing.repository.js';

/** Where a case came from, as its hand-overs tell. */
@Injectable()
export class HandOvers {
  constructor(private readonly db: Db, private readonly places: PlacingRepository) {}

  /** The unit that handed the case over to where it stands now; null when none did, when it has come back, or when nobody is there any longer. */
  async cameFrom(it: Pick<Case, 'id' | 'queueUnitId' | 'keptOut'>): Promise<number | null> {
    const [last] = await this.db.query<{ name: string; fromUnit: number; toUnit: number }>(
      `select name, (data->>'fromUnit')::int as "fromUnit", (data->>'toUnit')::int as "toUnit" from event_log
       where case_id = $1 and name in ('case.handed-over', 'case.sent-back') order by id desc limit 1`, [it.id]);
    if (!last || last.name === 'case.sent-back' || last.toUnit !== it.queueUnitId) return null;
    return deskFor(await this.places.desks(last.fromUnit), it.keptOut) === last.fromUnit ? last.fromUnit : null;
  }
}
