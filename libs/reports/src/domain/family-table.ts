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

/** The family's rows in a table; what lies in the parent but in none below it is a row too, called 'own'. */
export const rowsOf = ({ parent, children }: Family): (number | 'own')[] => (children.length ? [parent, ...children, 'own'] : [parent]);

/** One count in a family over time: its cells, and the sums anybody can check. Quarters add up to years, units to the one above. */
export function familyTable(rows: CountedRows, family: Family, periods: readonly string[], measure: MeasureCode, side: Side) {
  const key = (unit: number | 'own', period: string): string => cellKey(side, figureKey(measure, unit, period));
  const count = (unit: number, period: string): Count => {
    const row = rows.get(figureKey(measure, unit, period));
    return row ? COUNT[side](row) : { value: 0, persons: 0 };
  };
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  for (const period of periods) {
    const whole = count(family.parent, period);
    const parts = family.children.map((unit) => ({ key: key(unit, period), ...count(unit, period) }));
    cells.push({ key: key(family.parent, period), ...whole }, ...parts);
    if (parts.length === 0) continue;
    const left = (of: 'value' | 'persons'): number => Math.max(0, parts.reduce((rest, part) => rest - part[of], whole[of]));
    cells.push({ key: key('own', period), value: left('value'), persons: left('persons') });
    sums.push({ total: key(family.parent, period), parts: [...parts.map((part) => part.key), key('own', period)] });
  }
  for (const year of periods.filter((period) => !period.includes('-'))) {
    const quarters = periods.filter((period) => period.startsWith(`${year}-`));
    for (const unit of rowsOf(family)) sums.push({ total: key(unit, year), parts: quarters.map((quarter) => key(unit, quarter)) });
  }
  return { cells, sums };
}
