import { FEWEST, type CountTable } from './count-table.js';
import type { Timeline } from './timeline.js';

/** One line in one period. */
export interface Spot { line: number; period: number }

/**
 * A way in which the numbers of a place could be otherwise, with every sum over time, and all that came and went, still right: these higher and
 * those lower, or what is higher taken back in other quarters of the year. Elsewhere in the tree the same must then be lower and higher.
 */
export interface Pattern { rises: readonly Spot[]; falls: readonly Spot[]; elsewhereInTheYear?: readonly number[] }

export type Adding = 'over the year' | 'at the end';

const at = (line: number, ...periods: number[]): Spot[] => periods.map((period) => ({ line, period }));
const whole = (rises: readonly Spot[], falls: readonly Spot[] = []): Pattern => ({ rises, falls });

/** For counts whose quarters add up to the year, or whose last quarter is the year's. */
export function patternsOf({ yearOf, within }: Timeline, line: number, quarter: number, adding: Adding): Pattern[] {
  const year = yearOf[quarter]!;
  if (adding === 'at the end') return [whole(at(line, quarter, ...(within[year]!.at(-1) === quarter ? [year] : [])))];
  return [{ rises: at(line, quarter), falls: [], elsewhereInTheYear: [line] }, whole(at(line, quarter, year))];
}

/** The lines of what came in, what was closed and what is open: open before and come in is closed and open after. */
export interface Flow { came: number; closed: number; open: number }

/** For one of these three: what it takes along, so that every quarter's and year's balance stays right. */
export function flowPatterns({ quarters, yearOf }: Timeline, { came, closed, open }: Flow, line: number, quarter: number): Pattern[] {
  const index = quarters.indexOf(quarter);
  const [before, next] = [quarters[index - 1], quarters[index + 1]];
  const year = yearOf[quarter]!;
  /** In a quarter and, when what stands against it is in another year, in that quarter's year. */
  const against = (of: number, period: number, other: number | undefined): Spot[] =>
    at(of, period, ...(other === undefined || yearOf[other] !== yearOf[period] ? [yearOf[period]!] : []));
  const openAt = (period: number): Spot[] => against(open, period, quarters[quarters.indexOf(period) + 1]);
  const later = (of: number): Spot[] => (next === undefined ? [] : against(of, next, quarter));
  const patterns: Record<number, Pattern[]> = {
    [came]: before === undefined ? [] : [whole(against(came, quarter, before), [...against(came, before, quarter), ...openAt(before)])],
    [closed]: [
      whole(against(closed, quarter, next), [...openAt(quarter), ...later(closed)]),
      ...(before === undefined ? [] : [whole([...against(closed, quarter, before), ...openAt(before)], against(closed, before, quarter))]),
    ],
    [open]: [whole([...openAt(quarter), ...later(closed)], against(closed, quarter, next))],
  };
  const cameAndClosed = [{ rises: [...at(came, quarter), ...at(closed, quarter)], falls: [], elsewhereInTheYear: [came, closed] },
    whole([...at(came, quarter, year), ...at(closed, quarter, year)])];
  const cameAndStayed = [whole([...against(came, quarter, next), ...openAt(quarter)], later(came)),
    ...(next === undefined ? [] : [whole([...at(came, quarter, year), ...openAt(quarter), ...at(closed, next, yearOf[next]!)])])];
  return [...patterns[line]!, ...(line === open ? [] : cameAndClosed), ...(line === closed ? [] : cameAndStayed)];
}

/** A move of so much. In its parts, places below may move one by one where their years are hidden too. */
export interface Move { rises: readonly Spot[]; falls: readonly (readonly Spot[])[]; by: number; inParts: boolean }

/**
 * How a place could be higher by at most so much, and lower by what is left of what is needed, in one of several ways; null if both together are
 * too little.
 */
export function movesOf(
  table: CountTable, pattern: Pattern, most: number, place: number, isHidden: (spot: Spot) => boolean,
): { higher: Move | null; lower: readonly Move[] } | null {
  const { timeline: { periods, yearOf, within }, values } = table;
  const has = (spots: readonly Spot[]): number => Math.min(...spots.map(({ line, period }) => values[line]![place * periods.length + period]!));
  const { rises, falls, elsewhereInTheYear } = pattern;
  const answer = (taken: readonly (readonly Spot[])[], by: number, back: readonly (readonly Spot[])[]) => {
    const left = FEWEST - by;
    if (left > 0 && has(rises) < left) return null;
    const inParts = elsewhereInTheYear !== undefined;
    return { higher: by > 0 ? { rises, falls: taken, by, inParts } : null, lower: left > 0 ? back.map((up) => ({ rises: up, falls: [rises], by: left, inParts })) : [] };
  };
  if (!elsewhereInTheYear) return falls.length === 0 ? answer([], most, [[]]) : answer([falls], Math.min(most, has(falls)), [falls]);
  const [{ period: quarter }] = rises as [Spot];
  const others = within[yearOf[quarter]!]!.filter((other) => other !== quarter)
    .map((period) => elsewhereInTheYear.map((line) => ({ line, period })))
    .map((spots) => ({ spots, has: has(spots), shown: spots.filter((spot) => !isHidden(spot)).length }))
    .sort((a, b) => a.shown - b.shown || (a.shown ? a.has - b.has : b.has - a.has));
  const taken: (readonly Spot[])[] = [];
  let missing = most;
  for (const other of others) {
    if (missing <= 0) break;
    const alone = (other.shown > 0 && others.find((one) => one.shown > 0 && one.has >= missing)) || other;
    if (alone.has > 0) taken.push(alone.spots);
    missing -= alone.has;
  }
  return answer(taken, most - Math.max(0, missing), others.map(({ spots }) => spots));
}
