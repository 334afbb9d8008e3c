import { FEWEST, type CountTable } from './count-table.js';
import { Hiding } from './hiding.js';
import { flowPatterns, movesOf, patternsOf, type Adding, type Flow, type Move, type Pattern, type Spot } from './moves.js';
import type { UnitTree } from './unit-tree.js';

/** How much higher a number could be, and lower for the rest: tried in this order. */
const MOST = Array.from({ length: FEWEST + 1 }, (_, less) => FEWEST - less);

/** How the lines of a table hang together over time. */
export interface Ties { adding: readonly Adding[]; flow?: Flow }

/**
 * Decides for all units, quarters and years at once what of some counts is hidden: what rests on too few people and, for each such number, so
 * much more that it could as well be another, within the smallest group, with every sum in every table still right. Such a move, once found, is
 * not undone by hiding more: so each number is looked at once. It holds for an outsider, and for whoever knows all of one unit. Pauses after each
 * place, for whoever has other things to do.
 */
export function* protecting(
  tree: UnitTree, table: CountTable, ties: Ties, isHiddenAnyhow: (unit: number, period: string) => boolean,
): Generator<void, readonly Uint8Array[]> {
  const hiding = new Hiding(tree, table, isHiddenAnyhow);
  const { timeline: { quarters, yearOf, periods }, lines, small, exists } = table;
  for (const [line, { side }] of lines.entries()) {
    if (side === 'all' && lines.some((other) => other.side === 'yes')) continue; // moves with either of its sides
    const patterns = quarters.map((quarter) => (ties.flow && Object.values(ties.flow).includes(line)
      ? flowPatterns(table.timeline, ties.flow, line, quarter) : patternsOf(table.timeline, line, quarter, ties.adding[line]!)));
    for (const place of tree.upwards) {
      if (!exists[place]) continue;
      quarters.forEach((quarter, index) => {
        const year = yearOf[quarter]!;
        if (!small[line]![place * periods.length + quarter]) return;
        const smallYear = small[line]![place * periods.length + year] === 1 && ties.adding[line] === 'over the year';
        const fitting = patterns[index]!.filter(({ rises }) => !smallYear || rises.some((rise) => rise.line === line && rise.period === year));
        // there is always a way in which nothing falls
        if (!hiding.hideLeast(MOST.flatMap((most) => fitting.map((pattern) => ({ pattern, most }))), ({ pattern, most }) => makeMovable(hiding, place, pattern, most))) throw new Error('a number that nothing can hide');
      });
      yield;
    }
  }
  return hiding.hidden;
}

function makeMovable(hiding: Hiding, place: number, pattern: Pattern, most: number): boolean {
  const moves = movesOf(hiding.table, pattern, most, place, (spot) => hiding.isHidden(place, spot));
  if (!moves) return false;
  return (!moves.higher || hideMove(hiding, place, moves.higher))
    && (!moves.lower.length || hiding.hideLeast(moves.lower, (move) => hideMove(hiding, place, move)));
}

/** What a move of a place takes: it is hidden there, below it, and above it as far as others can move the other way instead. */
function hideMove(hiding: Hiding, place: number, move: Move): boolean {
  const { tree } = hiding;
  const spots = [...move.rises, ...move.falls.flat()];
  if (!hideParts(hiding, place, move, spots)) return false;
  for (let here = place; ; here = tree.above[here]!) {
    hiding.hide(here, spots);
    const above = tree.above[here]!;
    if (above < 0 || (move.rises.length ? hiding.hideGivers(above, move.rises, spots, move.by, here) : hideRisers(hiding, above, spots, here))) return true;
  }
}

/** Below a place that moves, parts of it move: those that rise, and those that can be lower for what falls. */
function hideParts(hiding: Hiding, place: number, { rises, falls, by, inParts }: Move, spots: readonly Spot[]): boolean {
  if (!hiding.tree.below[place]!.length) return true;
  if (!inParts && falls.length) return hiding.hideGivers(place, falls[0]!, spots, by);
  const { yearOf } = hiding.table.timeline;
  const withYears = (some: readonly Spot[]): Spot[] => [...some, ...some.map(({ line, period }) => ({ line, period: yearOf[period]! }))];
  hideRisers(hiding, place, inParts ? withYears(rises) : rises);
  return falls.every((some) => hiding.hideGivers(place, some, withYears(some), Math.min(by, hiding.has(place, some))));
}

/** Places just below one can always be higher. Two of them, as somebody may know one; what lies in none of them is nobody's. False if there are too few. */
function hideRisers(hiding: Hiding, above: number, spots: readonly Spot[], except = -1): boolean {
  const { tree, table: { exists } } = hiding;
  const parts = tree.below[above]!.filter((part) => exists[part] && part !== except);
  if (parts.some((part) => tree.units[part] === null)) return true;
  for (const part of [...parts].sort((a, b) => hiding.priceOf(a, spots) - hiding.priceOf(b, spots)).slice(0, 2)) {
    hiding.hide(part, spots);
    hideRisers(hiding, part, spots);
  }
  return parts.length > 1;
}
