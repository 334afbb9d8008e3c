import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, Db, Every, quarterOf, SYSTEM, toStockholm } from '@app/platform';
import { measuresOf, Publication, TOGETHER, type Shown } from './domain/publish.js';
import { treeOf } from './domain/unit-tree.js';
import { ReportsRepository } from './reports.repository.js';

/** From so many cases on, counting and deciding takes longer than anybody waits for a page. */
const MANY = 1_000;
/** From so many on it takes so long that once an hour is enough. */
const VERY_MANY = 10_000;
const HOUR_MS = 3_600_000;
/** The worker does other things meanwhile. */
const LONGEST_MS = 20;

/** Counts a large union's figures and decides what of them is shown, so that a report is there at once; the report says when that was. */
@Injectable()
export class KeptFigures {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly repository: ReportsRepository) {}

  @Every('10m', 'reports.keep-figures')
  async keep(): Promise<void> {
    const keptAt = await this.asSystem(() => this.repository.keptAt());
    const lately = keptAt && this.clock.now().getTime() - keptAt.getTime() < HOUR_MS;
    if (!lately || !await this.moreThan(VERY_MANY)) await this.keepNow();
  }

  /** How many figures are shown from now on; null if there are too few cases to count ahead. */
  async keepNow(many = MANY): Promise<number | null> {
    const asOf = this.clock.now();
    if (!await this.moreThan(many)) return null;
    await this.asSystem(async () => { // the one long transaction: it holds a snapshot, and no lock that anybody waits for
      await this.db.query('set local statement_timeout = 0'); // all cases there are: a minute, for a million
      await this.repository.keep(asOf);
    });
    const shown = await this.decided(quarterOf(toStockholm(asOf)));
    await this.asSystem(() => this.repository.publish(asOf, shown));
    return shown.length;
  }

  private async moreThan(cases: number): Promise<boolean> {
    return (await this.asSystem(() => this.db.query('select from cases offset $1 limit 1', [cases]))).length > 0;
  }

  private async decided(present: string): Promise<Shown[]> {
    const publication = new Publication(treeOf(await this.asSystem(() => this.repository.units())), present);
    for (const together of TOGETHER) {
      const rows = await this.asSystem(() => this.repository.kept(measuresOf(together)));
      await unhurried(publication.add(rows, together));
    }
    publication.addMedians(await this.asSystem(() => this.repository.kept(['answer-hours'])));
    return publication.figures;
  }

  private asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.db.as(SYSTEM, work);
  }
}

async function unhurried(work: Generator<void, void>): Promise<void> {
  for (let since = performance.now(); ;) {
    if (work.next().done) return;
    if (performance.now() - since < LONGEST_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
