import type { MeasureCode } from './measures.js';
import type { Cell, Sum } from './suppression.js';

/** What was counted in one unit, with all below it, in one quarter ('2026-Q4') or year ('2026'). */
export interface Counted {
  unitId: number;
  period: string;
  measure: MeasureCode;
  number: number;
  /** Distinct people (for the promises about workplaces: workplaces) the number rests on. */
  persons: number;
  yes: number;
  yesPersons: number;
  noPersons: number;
  medianHours: number | null;
  answered: number;
  applicable: number;
}

/** A unit and those directly below it: the smallest table in which subtraction gives something away. */
export interface Family { parent: number; children: readonly number[] }

export type CountedRows = ReadonlyMap<string, Counted>;
export const figureKey = (measure: MeasureCode, unit: number | 'own', period: string): string => `${measure}|${unit}|${period}`;

/** Every number a reader could work out: a share gives its two sides away. */
export const SIDES = ['all', 'yes', 'no'] as const;
export type Side = (typeof SIDES)[number];
export const cellKey = (side: Side, figure: string): string => `${side}|${figure}`;

type Count = Pick<Cell, 'value' | 'persons'>;
const COUNT: Record<Side, (row: Counted) => Count> = {
  all: (row) => ({ value: row.number, persons: row.persons }),
  yes: (row) => ({ value: row.yes, persons: row.yesPersons }),
  no: (row) => ({ value: row.number - row.yes, persons: row.noPersons }),
};

/** A number at the end of a period rather than during it: a year's is that of its last quarter. */
const AT_THE_END: readonly MeasureCode[] = ['open', 'overdue'];

/** The family's rows in a table; what lies in the parent but in none below it is a row too, called 'own', unless nothing ever does. */
export function rowsOf(rows: CountedRows, family: Family, periods: readonly string[]): (number | 'own')[] {
  const units = [family.parent, ...family.children];
  const count = (unit: number, period: string): number => rows.get(figureKey('requests', unit, period))?.number ?? 0;
  const hasOwn = periods.some((period) => family.children.reduce((left, unit) => left - count(unit, period), count(family.parent, period)) > 0);
  return hasOwn && family.children.length ? [...units, 'own'] : units;
}

/** One count in a family over time: its cells, and the sums anybody can check. Quarters add up to years, units to the one above. */
export function familyTable(rows: CountedRows, family: Family, periods: readonly string[], measure: MeasureCode, side: Side) {
  const key = (unit: number | 'own', period: string): string => cellKey(side, figureKey(measure, unit, period));
  const count = (unit: number, period: string): Count => {
    const row = rows.get(figureKey(measure, unit, period));
    return row ? COUNT[side](row) : { value: 0, persons: 0 };
  };
  const units = rowsOf(rows, family, periods);
  const below = units.filter((unit) => unit !== family.parent);
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  for (const period of periods) {
    const whole = count(family.parent, period);
    const parts = family.children.map((unit) => ({ key: key(unit, period), ...count(unit, period) }));
    cells.push({ key: key(family.parent, period), ...whole }, ...parts);
    const left = (of: 'value' | 'persons'): number => Math.max(0, parts.reduce((rest, part) => rest - part[of], whole[of]));
    if (units.includes('own')) cells.push({ key: key('own', period), value: left('value'), persons: left('persons'), unseen: true });
    if (below.length) sums.push({ total: key(family.parent, period), parts: below.map((unit) => key(unit, period)) });
  }
  for (const year of periods.filter((period) => !period.includes('-'))) {
    const quarters = periods.filter((period) => period.startsWith(`${year}-`));
    const adding = AT_THE_END.includes(measure) ? quarters.slice(-1) : quarters;
    for (const unit of units) sums.push({ total: key(unit, year), parts: adding.map((quarter) => key(unit, quarter)) });
  }
  return { cells, sums };
}
