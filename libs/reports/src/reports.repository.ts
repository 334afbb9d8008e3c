import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import type { Counted } from './domain/count-table.js';
import type { MeasureCode } from './domain/measures.js';
import type { Shown } from './domain/publish.js';
import type { Place } from './domain/unit-tree.js';

export interface ReportUnit extends Place { name: string }

const COUNTED = `unit_id as "unitId", period, measure, number, persons, yes, yes_persons as "yesPersons", no_persons as "noPersons",
  median_hours as "medianHours", answered, applicable`;

@Injectable()
export class ReportsRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** Every unit of the union but the desks of ST Direkt. */
  units(): Promise<Place[]> {
    return this.db.query(`select id, parent_id as "parentId" from units where kind <> 'direkt' order by id`);
  }

  /** A unit and all above it, from the top down; none if it is a desk of ST Direkt or not there. Names of units are no secret. */
  pathTo(unitId: number): Promise<ReportUnit[]> {
    return this.db.query(
      `with recursive path as (
         select u.*, 0 as up from units u where u.id = $1 and u.kind <> 'direkt'
         union all select u.*, p.up + 1 from path p join units u on u.id = p.parent_id
       ) select id, parent_id as "parentId", name from path order by up desc`, [unitId]);
  }

  /** The first of some units that no other of them stands above; of all there are, when none are given. */
  async highest(units?: readonly number[]): Promise<number | undefined> {
    const [unit] = await this.db.query<{ id: number }>(
      `select id from units where kind <> 'direkt' and ($1::int[] is null or id = any($1)) and (parent_id is null or parent_id <> all($1)) order by id limit 1`,
      [units ?? null]);
    return unit?.id;
  }

  /** Counts of the whole union; the function in the database refuses a unit that is not the actor's. To be hidden in before they leave. */
  counted(unitId: number): Promise<Counted[]> {
    return this.db.query(`select ${COUNTED} from report.local_figures($1, $2)`, [unitId, this.clock.now()]);
  }

  /** What is shown of a unit, the one above it and the whole union, where that is decided ahead; the same refusal. */
  published(unitId: number, periods: readonly string[]): Promise<Shown[]> {
    return this.db.query(`select unit_id as "unitId", period, measure, value, coverage from report.published_figures($1, $2)`, [unitId, periods]);
  }

  /** When what is shown was decided ahead; not at all in a small union. */
  async keptAt(): Promise<Date | undefined> {
    const [kept] = await this.db.query<{ asOf: Date }>('select as_of as "asOf" from report.kept');
    return kept?.asOf;
  }

  /** For the worker: counts the whole union, for a while. */
  async keep(asOf: Date): Promise<void> {
    await this.db.query('select report.keep_figures($1)', [asOf]);
  }

  /** For the worker: what was counted. */
  kept(measures: readonly MeasureCode[]): Promise<Counted[]> {
    return this.db.query(`select ${COUNTED} from report.kept_figures($1)`, [measures]);
  }

  /** For the worker: from now on this is shown, and what was counted is gone. */
  async publish(asOf: Date, shown: readonly Shown[]): Promise<void> {
    const column = <K extends keyof Shown>(name: K): Shown[K][] => shown.map((figure) => figure[name]);
    await this.db.query('select report.publish_figures($1, $2, $3, $4, $5, $6)',
      [asOf, column('unitId'), column('period'), column('measure'), column('value'), column('coverage')]);
  }
}
