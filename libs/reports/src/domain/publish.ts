import { besideHidden } from './case-flow.js';
import { cellKey, familyTable, figureKey, rowsOf, SIDES, type Counted, type CountedRows, type Family } from './family-table.js';
import { MEASURES, type MeasureCode } from './measures.js';
import { FEWEST, suppress, type Published } from './suppression.js';

export interface Figure { hidden: boolean; value: number | null; coverage: number | null }

export const HIDDEN: Figure = { hidden: true, value: null, coverage: null };

const ALONE = MEASURES.map(({ code }) => code).filter((code) => !['open', 'closed', 'answer-hours'].includes(code));
/** These give way to each other, and to the number of requests. */
const TOGETHER = ['open', 'closed'] as const satisfies readonly MeasureCode[];
const isShare = (code: MeasureCode): boolean => MEASURES.some((measure) => measure.code === code && measure.format === 'share');
const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

/**
 * The figures of a family that may be shown: a count when nothing in its table gives a small one away, a share when both its sides
 * would be, a median when it rests on enough people. `parentHidden` are figures of the parent that its own family hides.
 */
export function publish(counted: readonly Counted[], family: Family, parentHidden: ReadonlySet<string> = new Set()): Map<string, Figure> {
  const rows = new Map(counted.map((row) => [figureKey(row.measure, row.unitId, row.period), row]));
  const periods = [...new Set(counted.map(({ period }) => period))].sort();
  const units = [family.parent, ...family.children];
  const figures = new Map<string, Figure>();
  const isHidden = (figure: string): boolean => figures.get(figure)?.hidden ?? true;
  const decide = (measure: MeasureCode, alsoHidden: ReadonlySet<string>): void => {
    const shown = suppressed(rows, family, periods, measure, alsoHidden);
    for (const unit of units) for (const period of periods) {
      const figure = figureKey(measure, unit, period);
      const row = rows.get(figure);
      const seen = sidesOf(measure).every((side) => 'value' in shown.get(cellKey(side, figure))!);
      figures.set(figure, row && seen ? figureOf(row) : HIDDEN);
    }
  };
  for (const measure of ALONE) decide(measure, parentHidden);
  const also = new Set(parentHidden);
  for (let more = ['']; more.length; more.forEach((figure) => also.add(figure))) {
    for (const measure of TOGETHER) decide(measure, also);
    more = besideHidden(isHidden, units, periods);
  }
  for (const row of counted) if (row.measure === 'answer-hours') figures.set(figureKey('answer-hours', row.unitId, row.period), medianOf(row));
  return figures;
}

/** A share's two sides make up its whole. */
const sidesOf = (measure: MeasureCode) => (isShare(measure) ? SIDES : (['all'] as const));

function suppressed(
  rows: CountedRows, family: Family, periods: readonly string[], measure: MeasureCode, alsoHidden: ReadonlySet<string>,
): Map<string, Published> {
  const tables = sidesOf(measure).map((side) => familyTable(rows, family, periods, measure, side));
  const cells = tables.flatMap((table) => table.cells)
    .map((cell) => (alsoHidden.has(cell.key.slice(cell.key.indexOf('|') + 1)) ? { ...cell, persons: 0 } : cell));
  const figures = rowsOf(rows, family, periods).flatMap((unit) => periods.map((period) => figureKey(measure, unit, period)));
  const sides = !isShare(measure) ? [] : figures.map((figure) => (
    { total: cellKey('all', figure), parts: [cellKey('yes', figure), cellKey('no', figure)] }));
  return suppress(cells, [...tables.flatMap((table) => table.sums), ...sides]);
}

function figureOf(row: Counted): Figure {
  if (!isShare(row.measure)) return { hidden: false, value: row.number, coverage: null };
  return { hidden: false, value: percent(row.yes, row.number), coverage: row.applicable ? percent(row.answered, row.applicable) : null };
}

const medianOf = ({ persons, medianHours }: Counted): Figure =>
  (persons < FEWEST || medianHours === null ? HIDDEN : { hidden: false, value: Math.round(medianHours), coverage: null });
