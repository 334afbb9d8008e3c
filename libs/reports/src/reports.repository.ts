import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import type { Counted } from './domain/family-table.js';

export interface ReportUnit { id: number; parentId: number | null; name: string }

@Injectable()
export class ReportsRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** Every unit of the union but the desks of ST Direkt. Names of units are no secret. */
  units(): Promise<ReportUnit[]> {
    return this.db.query(`select id, parent_id as "parentId", name from units where kind <> 'direkt' order by id`);
  }

  /** Counts of the whole union; the function in the database refuses a unit that is not the actor's. To be hidden in before they leave. */
  counted(unitId: number): Promise<Counted[]> {
    return this.db.query(
      `select unit_id as "unitId", period, measure, number, persons, yes, yes_persons as "yesPersons", no_persons as "noPersons",
         median_hours as "medianHours", answered, applicable from report.local_figures($1, $2)`, [unitId, this.clock.now()]);
  }

  /** When the figures were counted: just now, unless the union is so large that they are kept. */
  async countedAt(): Promise<Date> {
    const [kept] = await this.db.query<{ asOf: Date }>('select as_of as "asOf" from report.kept');
    return kept?.asOf ?? this.clock.now();
  }
}
