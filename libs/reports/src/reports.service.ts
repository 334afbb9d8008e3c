import { Injectable } from '@nestjs/common';
import { addQuarters, Clock, Db, Problem, quarterOf } from '@app/platform';
import { figureKey } from './domain/family-table.js';
import { MEASURES, type MeasureCode } from './domain/measures.js';
import { HIDDEN, publish, type Figure } from './domain/publish.js';
import { FEWEST } from './domain/suppression.js';
import { localReportCsv } from './local-report-csv.js';
import type { LocalReport, LocalReportQuery, ReportSeries } from './reports.dto.js';
import { ReportsRepository, type ReportUnit } from './reports.repository.js';

const MOST_QUARTERS = 20;
const USUAL_QUARTERS = 8;

@Injectable()
export class ReportsService {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly repository: ReportsRepository) {}

  /** How a unit's help to members goes, quarter by quarter. Raises 404 for a unit that is not the actor's, 422 for an odd period. */
  async local(query: LocalReportQuery): Promise<LocalReport> {
    const quarters = this.quartersOf(query);
    const units = new Map((await this.repository.units()).map((unit) => [unit.id, unit]));
    const path = pathTo(this.unitFor(query.unitId, units), units);
    const [nation, unit] = [path[0]!, path[path.length - 1]!];
    const parent = path.length > 2 ? path[path.length - 2]! : null;
    const figures = await this.published(path, [...units.values()]);
    const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))];
    const series = (measure: MeasureCode, place: ReportUnit | null): ReportSeries | null => place && ({
      quarters: quarters.map((quarter) => figures.get(figureKey(measure, place.id, quarter)) ?? HIDDEN),
      years: years.map((year) => figures.get(figureKey(measure, place.id, year)) ?? HIDDEN),
    });
    const beside = unit === nation ? null : nation;
    return {
      unit: placeOf(unit), parent: parent && placeOf(parent), nation: beside && placeOf(beside), quarters, years, smallestGroup: FEWEST,
      measures: MEASURES.map(({ code, group, format }) => (
        { code, group, format, unit: series(code, unit)!, parent: series(code, parent), nation: series(code, beside) })),
      madeAt: (await this.repository.countedAt()).toISOString(),
    };
  }

  /** The same report as a table for a spreadsheet, in the actor's language. */
  async localCsv(query: LocalReportQuery): Promise<string> {
    return localReportCsv(await this.local(query), this.db.actor.language ?? 'sv');
  }

  /** Hides from the top down: what the union's table hides of a branch stays hidden in the branch's own table. */
  private async published(path: readonly ReportUnit[], units: readonly ReportUnit[]): Promise<Map<string, Figure>> {
    const counted = await this.repository.counted(path[path.length - 1]!.id);
    const figures = new Map<string, Figure>();
    const parents = path.length > 1 ? path.slice(0, -1) : path;
    for (const { id } of parents) {
      const children = units.filter((unit) => unit.parentId === id).map((unit) => unit.id);
      const hidden = new Set([...figures].filter(([, figure]) => figure.hidden).map(([key]) => key));
      for (const [key, figure] of publish(counted, { parent: id, children }, hidden)) if (!figures.has(key)) figures.set(key, figure);
    }
    return figures;
  }

  private unitFor(asked: number | undefined, units: ReadonlyMap<number, ReportUnit>): ReportUnit {
    const { actor } = this.db;
    const everywhere = actor.roles.includes('direkt');
    const mine = [...units.values()].filter(({ id }) => everywhere || actor.units.includes(id));
    const unit = asked === undefined ? highest(mine) : mine.find(({ id }) => id === asked);
    if (!unit) throw Problem.notFound();
    return unit;
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

/** From the union down to the unit. */
function pathTo(unit: ReportUnit, units: ReadonlyMap<number, ReportUnit>): ReportUnit[] {
  const above = unit.parentId === null ? undefined : units.get(unit.parentId);
  return above ? [...pathTo(above, units), unit] : [unit];
}

/** The first of the actor's units that no other of them stands above. */
function highest(mine: readonly ReportUnit[]): ReportUnit | undefined {
  const ids = new Set(mine.map(({ id }) => id));
  return mine.find(({ parentId }) => parentId === null || !ids.has(parentId));
}
