import { at, type Losses, type Pattern, type Spot } from './spots.js';
import type { Timeline } from './timeline.js';

/** What moves above a place until others give it back by one of their losses, what that hides of them, and what moves still from there on up. */
export interface Exchange { moves: readonly Spot[]; losses: Losses; hides: readonly Spot[]; further?: Exchange }

/** For a place that moves so, others lose what it gains. Where it gains nothing they gain, for which they need have nothing. */
export function exchangeOf(rises: readonly Spot[], falls: readonly Spot[]): Exchange {
  const moves = [...rises, ...falls];
  return { moves, losses: rises.length ? [rises] : [], hides: moves };
}

/**
 * A way in which others give back in other quarters of the year: from where both are in one on up, the year is as it was and only quarters are not.
 * The place gives of its own as well. It can also be lower, and others higher instead or its own other quarters, but for what is missing above.
 */
export interface YearPattern { rises: readonly Spot[]; falls: readonly Spot[]; inOtherQuarters: boolean; own: Losses; exchange: Exchange }

/** Lines of a place rise in a quarter, and others lose them in one other quarter or in whichever they have something. `left` is what moves besides. */
export function givenBackInTheYear({ yearOf, within }: Timeline, lines: readonly number[], quarter: number, rises: readonly Spot[], left?: Pattern): YearPattern[] {
  const year = yearOf[quarter]!;
  const others = within[year]!.filter((other) => other !== quarter);
  return [...(left ? [[]] : []), ...others.map((other) => [other]), others].flatMap((some) => givenBackIn(some, { lines, quarter, year, rises, left }));
}

interface Given { lines: readonly number[]; quarter: number; year: number; rises: readonly Spot[]; left: Pattern | undefined }

function givenBackIn(others: readonly number[], { lines, quarter, year, rises, left }: Given): YearPattern[] {
  const allIn = (periods: readonly number[]): Spot[] => lines.flatMap((line) => at(line, ...periods));
  const own = others.map((other) => allIn([other, year]));
  const shift = others.length ? exchangeOf(allIn([quarter]), allIn(others)) : undefined;
  const besides = left && exchangeOf(left.rises, left.falls);
  const further = besides && shift ? { ...besides, moves: [...besides.moves, ...shift.moves], further: shift } : besides ?? shift;
  const exchange = { moves: rises, losses: [allIn([quarter, year]), ...own], hides: allIn([quarter, ...others, year]), ...(further && { further }) };
  const higher = { rises, falls: [], inOtherQuarters: false, own, exchange };
  const orLower = { ...higher, falls: rises, own: [rises, ...own] };
  return [higher, orLower, ...(further && shift ? [{ ...orLower, falls: further.moves, inOtherQuarters: true }] : [])];
}

/** Of the patterns of a year's quarters, those of the whole year: it can be lower in any of them. */
export function ofTheWholeYear(patterns: readonly YearPattern[]): YearPattern[] {
  return patterns.filter(({ inOtherQuarters }) => !inOtherQuarters).map((pattern) => (
    pattern.falls.length ? { ...pattern, falls: pattern.exchange.hides, own: pattern.exchange.losses } : { ...pattern, own: [] }));
}
