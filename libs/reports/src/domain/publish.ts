import { countTable, FEWEST, type Counted, type Line, type Side } from './count-table.js';
import { MEASURES, type MeasureCode } from './measures.js';
import { protecting, type Ties } from './protection.js';
import type { UnitTree } from './unit-tree.js';

/** A figure that is shown. What is hidden is nowhere: it looks the same whatever it is. */
export interface Shown { measure: MeasureCode; unitId: number; period: string; value: number; coverage: number | null }

/** Counts that hang together, to be decided in one. */
export interface Together extends Ties { lines: readonly Line[] }

const isShare = (code: MeasureCode): boolean => MEASURES.some((measure) => measure.code === code && measure.format === 'share');
const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

const count = (measure: MeasureCode, figure = 0, worth = 1): Line => ({ measure, side: 'all', figure, worth });
/** What came in, was closed and is open make up each other; a share gives its two sides away. Any other count stands by itself. */
const FLOW: Together = {
  lines: [count('requests', 0, 2), count('closed', 1), count('open', 2), count('overdue', 3)], adding: ['over the year', 'over the year', 'at the end', 'at the end'],
  flow: { came: 0, closed: 1, open: 2 },
};
const share = (measure: MeasureCode): Together => ({
  lines: (['all', 'yes', 'no'] as const satisfies readonly Side[]).map((side) => ({ measure, side, figure: 0, worth: 1 })), adding: Array(3).fill('over the year') as 'over the year'[],
});
const flowing = FLOW.lines.map(({ measure }) => measure);
const alone = MEASURES.map(({ code }) => code).filter((code) => !flowing.includes(code) && code !== 'answer-hours');

export const TOGETHER: readonly Together[] = [FLOW, ...alone.map((code): Together => (isShare(code) ? share(code) : { lines: [count(code)], adding: ['over the year'] }))];
export const measuresOf = ({ lines }: Together): MeasureCode[] => [...new Set(lines.map(({ measure }) => measure))];

/**
 * The figures of some counts that may be shown, of every unit and period: a count when nothing in any table gives a small one away, a share
 * when both its sides would be. Pauses now and then.
 */
export function* publishing(rows: readonly Counted[], tree: UnitTree, together: Together): Generator<void, Shown[]> {
  const measures = measuresOf(together);
  const mine = rows.filter(({ measure }) => measures.includes(measure));
  const table = countTable(mine, tree, together.lines);
  const hidden = yield* protecting(tree, table, together);
  const { periods } = table.timeline;
  const at = new Map(periods.map((period, index) => [period, index]));
  const figureOf = new Map(together.lines.map(({ measure, figure }) => [measure, figure]));
  return mine.filter(({ measure, unitId, period }) => {
    const place = tree.placeOf.get(unitId);
    return place !== undefined && hidden[figureOf.get(measure)!]![place * periods.length + at.get(period)!] === 0;
  }).map(shownOf);
}

/** A median adds up to nothing: it is shown when it rests on enough people. */
export const publishMedians = (rows: readonly Counted[]): Shown[] => rows.filter(({ measure, persons, medianHours }) =>
  measure === 'answer-hours' && persons >= FEWEST && medianHours !== null)
  .map(({ measure, unitId, period, medianHours }) => ({ measure, unitId, period, value: Math.round(medianHours!), coverage: null }));

/** Everything that may be shown. */
export const publishAll = (rows: readonly Counted[], tree: UnitTree): Shown[] => [
  ...TOGETHER.flatMap((together) => atOnce(publishing(rows, tree, together))), ...publishMedians(rows)];

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function shownOf({ measure, unitId, period, number, yes, answered, applicable }: Counted): Shown {
  if (!isShare(measure)) return { measure, unitId, period, value: number, coverage: null };
  return { measure, unitId, period, value: percent(yes, number), coverage: applicable ? percent(answered, applicable) : null };
}
