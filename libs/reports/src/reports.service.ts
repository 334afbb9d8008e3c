import { Injectable } from '@nestjs/common';
import { addQuarters, Clock, Db, Problem, quarterOf } from '@app/platform';
import { FEWEST } from './domain/count-table.js';
import { MEASURES, type MeasureCode } from './domain/measures.js';
import { publishAll, type Shown } from './domain/publish.js';
import { treeOf } from './domain/unit-tree.js';
import { localReportCsv } from './local-report-csv.js';
import type { LocalReport, LocalReportQuery, ReportFigure, ReportSeries } from './reports.dto.js';
import { ReportsRepository, type ReportUnit } from './reports.repository.js';

const MOST_QUARTERS = 20;
const USUAL_QUARTERS = 8;
const HIDDEN: ReportFigure = { hidden: true, value: null, coverage: null };

@Injectable()
export class ReportsService {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly repository: ReportsRepository) {}

  /** How a unit's help to members goes, quarter by quarter. Raises 404 for a unit that is not the actor's, 422 for an odd period. */
  async local(query: LocalReportQuery): Promise<LocalReport> {
    const quarters = this.quartersOf(query);
    const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))];
    const path = await this.pathTo(query.unitId);
    const [nation, unit] = [path[0]!, path[path.length - 1]!];
    const parent = path.length > 2 ? path[path.length - 2]! : null;
    const { madeAt, shown } = await this.shown(unit, [...quarters, ...years]);
    const figures = new Map(shown.map(({ measure, unitId, period, value, coverage }) => [`${measure}|${unitId}|${period}`, { hidden: false, value, coverage }]));
    const series = (measure: MeasureCode, place: ReportUnit | null): ReportSeries | null => {
      const figure = (period: string): ReportFigure => figures.get(`${measure}|${place!.id}|${period}`) ?? HIDDEN;
      return place && { quarters: quarters.map(figure), years: years.map(figure) };
    };
    const beside = unit === nation ? null : nation;
    return {
      unit: placeOf(unit), parent: parent && placeOf(parent), nation: beside && placeOf(beside), quarters, years, smallestGroup: FEWEST,
      measures: MEASURES.map(({ code, group, format }) => (
        { code, group, format, unit: series(code, unit)!, parent: series(code, parent), nation: series(code, beside) })),
      madeAt: madeAt.toISOString(),
    };
  }

  /** The same report as a table for a spreadsheet, in the actor's language. */
  async localCsv(query: LocalReportQuery): Promise<string> {
    return localReportCsv(await this.local(query), this.db.actor.language ?? 'sv');
  }

  /** What may be shown: decided ahead in a large union, and else now, in the whole union, as any figure may give another away. */
  private async shown(unit: ReportUnit, periods: readonly string[]): Promise<{ madeAt: Date; shown: Shown[] }> {
    const keptAt = await this.repository.keptAt();
    if (keptAt) return { madeAt: keptAt, shown: await this.repository.published(unit.id, periods) };
    return { madeAt: this.clock.now(), shown: publishAll(await this.repository.counted(unit.id), treeOf(await this.repository.units()), quarterOf(this.clock.today())) };
  }

  private async pathTo(asked: number | undefined): Promise<ReportUnit[]> {
    const { roles, units } = this.db.actor;
    const mine = roles.includes('direkt') ? undefined : units;
    const unit = asked ?? await this.repository.highest(mine);
    const path = unit === undefined || (mine && !mine.includes(unit)) ? [] : await this.repository.pathTo(unit);
    if (!path.length) throw Problem.notFound();
    return path;
  }

  private quartersOf({ from, to }: LocalReportQuery): string[] {
    const last = to ?? quarterOf(this.clock.today());
    const quarters = [from ?? addQuarters(last, 1 - USUAL_QUARTERS)];
    while (quarters.at(-1)! < last && quarters.length < MOST_QUARTERS) quarters.push(addQuarters(quarters.at(-1)!, 1));
    if (quarters.at(-1) !== last) {
      const detail = `from the earlier to the later quarter, at most ${MOST_QUARTERS}`;
      throw Problem.invalid([{ pointer: '/to', code: quarters[0]! > last ? 'before-from' : 'too-many-quarters', detail }]);
    }
    return quarters;
  }
}

const placeOf = ({ id, name }: ReportUnit): { id: number; name: string } => ({ id, name });
