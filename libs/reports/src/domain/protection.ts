import { FEWEST, type CountTable } from './count-table.js';
import { Given } from './given.js';
import { Hiding } from './hiding.js';
import { movesOf, type Move } from './moves.js';
import { patternsOfLine, type Ties } from './patterns.js';
import type { Pattern, Spot } from './spots.js';
import type { UnitTree } from './unit-tree.js';
import { exchangeOf, type Exchange, type YearPattern } from './year-patterns.js';

/** How much higher a number could be, and lower for the rest: tried in this order. */
const MOST = Array.from({ length: FEWEST + 1 }, (_, less) => FEWEST - less);

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
  const { timeline: { periods }, lines, small, exists } = table;
  for (const [line, { side }] of lines.entries()) {
    if (side === 'all' && lines.some((other) => other.side === 'yes')) continue; // moves with either of its sides
    const waysIn = patternsOfLine(table.timeline, ties, line).map(({ plain, inTheYear }): ((place: number) => boolean)[] => [
      ...MOST.flatMap((most) => plain.map((pattern) => (place: number) => makeMovable(hiding, place, pattern, most))),
      ...inTheYear.map((pattern) => (place: number) => makeMovableInTheYear(hiding, place, pattern))]);
    for (const place of tree.upwards) {
      if (!exists[place]) continue;
      waysIn.forEach((ways, period) => {
        if (!small[line]![place * periods.length + period] || !ways.length) return;
        // there is always a way in which nothing falls
        if (!hiding.hideLeast(ways, (way) => way(place))) throw new Error('a number that nothing can hide');
      });
      yield;
    }
  }
  return hiding.hidden;
}

function makeMovable(hiding: Hiding, place: number, pattern: Pattern, most: number): boolean {
  if (pattern.elsewhereInTheYear && hiding.tree.below[place]!.length) return false; // its parts would: that is a pattern in the year
  const moves = movesOf(hiding.table, pattern, most, place, (spot) => hiding.isHidden(place, spot));
  if (!moves) return false;
  return (!moves.higher || hideMove(hiding, place, moves.higher))
    && (!moves.lower.length || hiding.hideLeast(moves.lower, (move) => hideMove(hiding, place, move)));
}

/** What a move of a place takes: it is hidden there, below it, and above it as far as others can move the other way instead. */
function hideMove(hiding: Hiding, place: number, { rises, falls, by }: Move): boolean {
  const exchange = exchangeOf(rises, falls.flat());
  if (hiding.tree.below[place]!.length) {
    if (!falls.length) hideRisers(hiding, place, rises);
    else if (!hiding.hideGivers(place, falls, exchange.moves, by)) return false;
  }
  return hideUpwards(hiding, place, exchange, by);
}

/** Whoever knows a unit below it or beside it reckons without that one's share of all that is given, and without it as one that is higher. */
function makeMovableInTheYear(hiding: Hiding, place: number, { rises, falls, inOtherQuarters, own, exchange }: YearPattern): boolean {
  const given = new Given(true);
  hiding.hideAllGivers(place, own, [...exchange.hides, ...falls], given);
  hideRisers(hiding, place, rises);
  if (inOtherQuarters) for (let here = place; here >= 0; here = hiding.tree.above[here]!) hiding.hide(here, falls);
  else if (falls.length) hideUpwards(hiding, place, exchangeOf([], falls), FEWEST);
  return hideUpwards(hiding, place, exchange, FEWEST, given);
}

/** Hides what moves above a place, until what is given is enough: by those beside one place alone or, where that is never enough, by all up to there. */
function hideUpwards(hiding: Hiding, place: number, { moves, losses, hides, further }: Exchange, by: number,
  given = losses.length && hiding.needsAll(place, losses, by) ? new Given(true) : null): boolean {
  const goFurther = (from: number): boolean => !further || hideUpwards(hiding, from, further, by);
  for (let here = place; ; here = hiding.tree.above[here]!) {
    if (hiding.isTooDear) return false;
    if (given && given.now >= by) return goFurther(here);
    hiding.hide(here, moves);
    if (given?.isAny) hiding.hide(here, hides);
    const above = hiding.tree.above[here]!;
    if (above < 0) return !given;
    if (losses.length ? hiding.hideGivers(above, losses, hides, by, here, given) : hideRisers(hiding, above, moves, here)) return goFurther(above);
    if (given) hiding.hideAllGivers(above, losses, hides, given, here);
  }
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
