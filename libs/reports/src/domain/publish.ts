import { countTable, FEWEST, type Counted, type Line, type Side } from './count-table.js';
import { MEASURES, type MeasureCode } from './measures.js';
import type { Ties } from './patterns.js';
import { protecting } from './protection.js';
import { timelineOf } from './timeline.js';
import type { UnitTree } from './unit-tree.js';

/** A figure that is shown. What is hidden is nowhere: it looks the same whatever it is. */
export interface Shown { measure: MeasureCode; unitId: number; period: string; value: number; coverage: number | null }

/** Counts that hang together, to be decided in one; and what they are a part of, which is decided before. */
export interface Together extends Ties { lines: readonly Line[]; partOf?: MeasureCode }

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
/** A part that is shown says that the whole is at least as much: so it is hidden where the whole is. */
const PART_OF: Partial<Record<MeasureCode, MeasureCode>> = { 'answered-in-time': 'requests', 'answer-hours': 'requests', overdue: 'open' };
for (const { code, group } of MEASURES) if (group === 'needs') PART_OF[code] = 'requests';

const flowing = FLOW.lines.map(({ measure }) => measure);
const alone = MEASURES.map(({ code }) => code).filter((code) => !flowing.includes(code) && code !== 'answer-hours');

export const TOGETHER: readonly Together[] = [FLOW, ...alone.map((code): Together => ({
  ...(isShare(code) ? share(code) : { lines: [count(code)], adding: ['over the year'] as const }), ...(PART_OF[code] && { partOf: PART_OF[code] }) }))];
export const measuresOf = ({ lines }: Together): MeasureCode[] => [...new Set(lines.map(({ measure }) => measure))];

const keyOf = ({ unitId, period }: Pick<Counted, 'unitId' | 'period'>, measure: MeasureCode): string => `${measure}|${unitId}|${period}`;
const wholeIsShown = (row: Counted, shown: ReadonlySet<string>): boolean => !PART_OF[row.measure] || shown.has(keyOf(row, PART_OF[row.measure]!));

/** What may be shown, taken in one after the other, in the order of TOGETHER and medians last. */
export class Publication {
  readonly figures: Shown[] = [];
  private readonly keys = new Set<string>();
  /** From the first request to the present: quarters in which there might have been something. */
  private readonly quarters: string[];

  constructor(private readonly tree: UnitTree, present: string) {
    this.quarters = [present];
  }

  /**
   * The figures of some counts that may be shown, of every unit and period: a count when nothing in any table gives a small one away, a share
   * when both its sides would be. Pauses now and then.
   */
  *add(rows: readonly Counted[], together: Together): Generator<void, void> {
    const measures = measuresOf(together);
    const mine = rows.filter(({ measure }) => measures.includes(measure));
    if (together === FLOW) this.quarters.push(...timelineOf(mine.map(({ period }) => period)).periods.filter((period) => period.includes('-')).slice(0, 1));
    const table = countTable(mine, this.tree, together.lines, this.quarters);
    const { periods } = table.timeline;
    const hidden = yield* protecting(this.tree, table, together, (unitId, period) => together.partOf !== undefined && !this.keys.has(keyOf({ unitId, period }, together.partOf)));
    const at = new Map(periods.map((period, index) => [period, index]));
    const figureOf = new Map(together.lines.map(({ measure, figure }) => [measure, figure]));
    this.show(mine.filter(({ measure, unitId, period }) => {
      const place = this.tree.placeOf.get(unitId);
      return place !== undefined && hidden[figureOf.get(measure)!]![place * periods.length + at.get(period)!] === 0;
    }));
  }

  /** A median adds up to nothing: it is shown when it rests on enough people. */
  addMedians(rows: readonly Counted[]): void {
    this.show(rows.filter(({ measure, persons, medianHours }) => measure === 'answer-hours' && persons >= FEWEST && medianHours !== null));
  }

  private show(rows: readonly Counted[]): void {
    for (const row of rows) this.keys.add(keyOf(row, row.measure));
    for (const row of rows) if (wholeIsShown(row, this.keys)) this.figures.push(shownOf(row));
  }
}

/** Everything that may be shown in a quarter. */
export function publishAll(rows: readonly Counted[], tree: UnitTree, present: string): Shown[] {
  const publication = new Publication(tree, present);
  for (const together of TOGETHER) for (const _pause of publication.add(rows, together)) continue;
  publication.addMedians(rows);
  return publication.figures;
}

function shownOf({ measure, unitId, period, number, yes, answered, applicable, medianHours }: Counted): Shown {
  if (measure === 'answer-hours') return { measure, unitId, period, value: Math.round(medianHours!), coverage: null };
  if (!isShare(measure)) return { measure, unitId, period, value: number, coverage: null };
  return { measure, unitId, period, value: percent(yes, number), coverage: applicable ? percent(answered, applicable) : null };
}
