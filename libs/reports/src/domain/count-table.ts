import type { MeasureCode } from './measures.js';
import { timelineOf, type Timeline } from './timeline.js';
import type { UnitTree } from './unit-tree.js';

/** Fewest persons a shown figure may rest on. */
export const FEWEST = 5;

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

export type Side = 'all' | 'yes' | 'no';
/** One number a reader could work out: a count, or either side of a share. It is hidden with the figure it belongs to, which is worth so much to a reader. */
export interface Line { measure: MeasureCode; side: Side; figure: number; worth: number }

const COUNT: Record<Side, (row: Counted) => [value: number, persons: number]> = {
  all: (row) => [row.number, row.persons],
  yes: (row) => [row.yes, row.yesPersons],
  no: (row) => [row.number - row.yes, row.noPersons],
};

/** Counts of every place and period, line by line, at `place * periods + period`. */
export interface CountTable {
  timeline: Timeline;
  lines: readonly Line[];
  values: readonly Int32Array[];
  /** Rests on too few people. */
  small: readonly Uint8Array[];
  /** Places where there ever is something; what is never anything at all is no secret. */
  exists: Uint8Array;
}

/** `also` are quarters in which there might have been something: that there was nothing is hidden too. */
export function countTable(rows: readonly Counted[], tree: UnitTree, lines: readonly Line[], also: readonly string[]): CountTable {
  const timeline = timelineOf([...also, ...new Set(rows.map(({ period }) => period))]);
  const at = new Map(timeline.periods.map((period, index) => [period, index]));
  const [wide, size] = [timeline.periods.length, tree.units.length * timeline.periods.length];
  const values = lines.map(() => new Int32Array(size));
  const persons = lines.map(() => new Int32Array(size));
  for (const row of rows) {
    const place = tree.placeOf.get(row.unitId);
    if (place === undefined) continue;
    lines.forEach(({ measure, side }, line) => {
      if (measure === row.measure) [values[line]![place * wide + at.get(row.period)!], persons[line]![place * wide + at.get(row.period)!]] = COUNT[side](row);
    });
  }
  const exists = new Uint8Array(tree.units.length);
  tree.units.forEach((unit, place) => {
    if (unit === null) for (const numbers of [...values, ...persons]) leaveOver(numbers, tree, place, wide);
    const some = values.some((numbers) => numbers.subarray(place * wide, (place + 1) * wide).some((value) => value > 0));
    exists[place] = Number(unit !== null || some);
  });
  return { timeline, lines, values, small: persons.map((counts) => Uint8Array.from(counts, (count) => Number(count < FEWEST))), exists };
}

/** What a unit has beyond all below it. Of people, at least so many. */
function leaveOver(numbers: Int32Array, tree: UnitTree, own: number, wide: number): void {
  const above = tree.above[own]!;
  for (let period = 0; period < wide; period += 1) {
    const elsewhere = tree.below[above]!.reduce((sum, place) => (place === own ? sum : sum + numbers[place * wide + period]!), 0);
    numbers[own * wide + period] = Math.max(0, numbers[above * wide + period]! - elsewhere);
  }
}
