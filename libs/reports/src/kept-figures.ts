import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, Db, Every, SYSTEM } from '@app/platform';
import { measuresOf, publishing, publishMedians, TOGETHER, type Shown } from './domain/publish.js';
import { treeOf } from './domain/unit-tree.js';
import { ReportsRepository } from './reports.repository.js';

/** From so many cases on, counting takes longer than anybody waits for a page. */
const MANY = 10_000;
/** The worker does other things meanwhile. */
const LONGEST_MS = 20;

/** Counts a large union's figures every hour and decides what of them is shown, so that a report is there at once; the report says when. */
@Injectable()
export class KeptFigures {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly repository: ReportsRepository) {}

  @Every('1h', 'reports.keep-figures')
  keep(): Promise<void> {
    return this.keepIfMoreThan(MANY);
  }

  async keepIfMoreThan(many: number): Promise<void> {
    const asOf = this.clock.now();
    const [enough] = await this.asSystem(() => this.db.query('select from cases offset $1 limit 1', [many]));
    if (!enough) return;
    await this.asSystem(async () => { // the one long transaction: it holds a snapshot, and no lock that anybody waits for
      await this.db.query('set local statement_timeout = 0'); // all cases there are: a minute, for a million
      await this.repository.keep(asOf);
    });
    const shown = await this.decided();
    await this.asSystem(() => this.repository.publish(asOf, shown));
  }

  private async decided(): Promise<Shown[]> {
    const tree = treeOf(await this.asSystem(() => this.repository.units()));
    const shown = publishMedians(await this.asSystem(() => this.repository.kept(['answer-hours'])));
    for (const together of TOGETHER) {
      const rows = await this.asSystem(() => this.repository.kept(measuresOf(together)));
      for (const figure of await unhurried(publishing(rows, tree, together))) shown.push(figure);
    }
    return shown;
  }

  private asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.db.as(SYSTEM, work);
  }
}

async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < LONGEST_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
