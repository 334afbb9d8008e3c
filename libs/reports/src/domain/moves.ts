import { FEWEST, type CountTable } from './count-table.js';
import type { Losses, Pattern, Spot } from './spots.js';

/** A move of so much. */
export interface Move { rises: readonly Spot[]; falls: Losses; by: number }

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
  const answer = (taken: Losses, by: number, back: readonly (readonly Spot[])[]) => {
    const left = FEWEST - by;
    if (left > 0 && has(rises) < left) return null;
    return { higher: by > 0 ? { rises, falls: taken, by } : null, lower: left > 0 ? back.map((up) => ({ rises: up, falls: [rises], by: left })) : [] };
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
