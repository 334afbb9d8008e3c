import { cellKey, familyTable, figureKey, rowsOf, SIDES, type Counted, type CountedRows, type Family, type Side } from './family-table.js';
import { MEASURES, type MeasureCode } from './measures.js';
import { FEWEST, suppress, type Published } from './suppression.js';

export interface Figure { hidden: boolean; value: number | null; coverage: number | null }

export const HIDDEN: Figure = { hidden: true, value: null, coverage: null };

/** Counts of which the first is the sum of the others stand in one table, since one of them gives another away. */
const TABLES: readonly (readonly MeasureCode[])[] = [
  ['requests', 'open', 'overdue', 'closed'],
  ...MEASURES.filter(({ group, format }) => !['requests', 'progress'].includes(group) && format !== 'hours').map(({ code }) => [code]),
];
const isShare = (code: MeasureCode): boolean => MEASURES.some((measure) => measure.code === code && measure.format === 'share');
const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

/**
 * The figures of a family that may be shown: a count when nothing in its table gives a small one away, a share when both its sides
 * would be, a median when it rests on enough people. `parentHidden` are figures of the parent that its own family hides.
 */
export function publish(counted: readonly Counted[], family: Family, parentHidden: ReadonlySet<string> = new Set()): Map<string, Figure> {
  const rows = new Map(counted.map((row) => [figureKey(row.measure, row.unitId, row.period), row]));
  const periods = [...new Set(counted.map(({ period }) => period))].sort();
  const figures = new Map<string, Figure>();
  for (const measures of TABLES) {
    const sides = isShare(measures[0]!) ? SIDES : (['all'] as const);
    const shown = suppressed(rows, family, periods, measures, sides, parentHidden);
    for (const measure of measures) for (const unit of [family.parent, ...family.children]) for (const period of periods) {
      const figure = figureKey(measure, unit, period);
      const row = rows.get(figure);
      const seen = sides.every((side) => 'value' in shown.get(cellKey(side, figure))!);
      figures.set(figure, row && seen ? figureOf(row) : HIDDEN);
    }
  }
  for (const row of counted) if (row.measure === 'answer-hours') figures.set(figureKey('answer-hours', row.unitId, row.period), medianOf(row));
  return figures;
}

function suppressed(
  rows: CountedRows, family: Family, periods: readonly string[], measures: readonly MeasureCode[], sides: readonly Side[],
  parentHidden: ReadonlySet<string>,
): Map<string, Published> {
  const tables = measures.flatMap((measure) => sides.map((side) => familyTable(rows, family, periods, measure, side)));
  const figures = rowsOf(family).flatMap((unit) => periods.map((period) => measures.map((measure) => figureKey(measure, unit, period))));
  const addUp = figures.map((side) => side.flatMap((figure) => sides.map((of) => cellKey(of, figure)))).filter((keys) => keys.length > 1);
  const cells = tables.flatMap((table) => table.cells)
    .map((cell) => (parentHidden.has(cell.key.slice(cell.key.indexOf('|') + 1)) ? { ...cell, persons: 0 } : cell));
  return suppress(cells, [...tables.flatMap((table) => table.sums), ...addUp.map(([total, ...parts]) => ({ total: total!, parts }))]);
}

function figureOf(row: Counted): Figure {
  if (!isShare(row.measure)) return { hidden: false, value: row.number, coverage: null };
  return { hidden: false, value: percent(row.yes, row.number), coverage: row.applicable ? percent(row.answered, row.applicable) : null };
}

const medianOf = ({ persons, medianHours }: Counted): Figure =>
  (persons < FEWEST || medianHours === null ? HIDDEN : { hidden: false, value: Math.round(medianHours), coverage: null });
