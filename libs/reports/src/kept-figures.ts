import { Injectable } from '@nestjs/common';
import { Clock, Db, Every, SYSTEM } from '@app/platform';

/** From so many cases on, counting takes longer than anybody waits for a page. */
const MANY = 10_000;

/** Counts a large union's figures every hour, so that a report is there at once; the report says when they were counted. */
@Injectable()
export class KeptFigures {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  @Every('1h', 'reports.keep-figures')
  keep(): Promise<void> {
    return this.keepIfMoreThan(MANY);
  }

  async keepIfMoreThan(many: number): Promise<void> {
    await this.db.as(SYSTEM, async () => {
      if (!(await this.db.query('select from cases offset $1 limit 1', [many])).length) return;
      await this.db.query('set local statement_timeout = 0'); // all cases there are: minutes, for a million
      await this.db.query('select report.keep_figures($1)', [this.clock.now()]);
    });
  }
}
