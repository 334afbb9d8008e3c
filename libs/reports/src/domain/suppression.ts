import { heldWithin } from './bounds.js';
import { solvable, type Equation } from './linear.js';

/** Fewest persons a shown cell may rest on. */
export const FEWEST = 5;

export interface Cell {
  key: string;
  /** Distinct people the value rests on. */
  persons: number;
  value: number;
  /** In no table that is shown, but part of a sum that anybody can reckon with: it covers others, and may be worked out if large. */
  unseen?: true;
}

/** A sum that anybody can check in the table: a row's total, a parent's units, a year's quarters. One part: the same said twice. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/** A hidden cell looks the same whatever its value, zero included. */
export type Published = { value: number } | { hidden: true };

/** Decides what a table shows: hides what rests on too few people, and then what would give that away. */
export function suppress(cells: readonly Cell[], sums: readonly Sum[]): Map<string, Published> {
  const hidden = hiddenCells(cells, sums);
  return new Map(cells.map(({ key, value }) => [key, hidden.has(key) ? { hidden: true } : { value }]));
}

function hiddenCells(cells: readonly Cell[], sums: readonly Sum[]): Set<string> {
  const personsIn = new Map(cells.map(({ key, persons }) => [key, persons]));
  for (const { total, parts } of sums) {
    for (const key of [total, ...parts]) if (!personsIn.has(key)) throw new RangeError(`a sum over a cell that is not there: ${key}`);
  }
  const hidden = new Set(cells.filter(({ persons, unseen }) => unseen || persons < FEWEST).map(({ key }) => key));
  const free = new Set(cells.filter(({ persons, unseen }) => unseen && persons >= FEWEST).map(({ key }) => key));
  const valueOf = new Map(cells.map(({ key, value }) => [key, value]));
  const members = sums.map(({ total, parts }) => [total, ...parts]);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const keys of members) if (keys.some((key) => hidden.has(key) && !free.has(key))) hideBeside(keys, hidden, personsIn);
    if (before !== hidden.size) continue;
    for (const key of [...solved(sums, hidden), ...heldWithin(FEWEST, hidden, valueOf, sums)]) {
      if (free.has(key)) continue;
      const near = members.filter((keys) => keys.includes(key)).flat();
      if (!hideSmallest(near, hidden, personsIn)) hideSmallest(members.flat(), hidden, personsIn);
    }
  }
  return hidden;
}

/**
 * A sum with one hidden cell gives it away. One whose hidden cells are all small gives them away too, or nearly, as none is below zero:
 * so one that rests on enough people is hidden with them, unless there is none but the total, which then says nothing of each.
 */
function hideBeside([total, ...parts]: readonly string[], hidden: Set<string>, personsIn: ReadonlyMap<string, number>): void {
  const covered = [total, ...parts].filter((key) => hidden.has(key));
  if (covered.length === 0) return;
  const large = covered.some((key) => (personsIn.get(key) ?? 0) >= FEWEST);
  const allParts = parts.every((key) => hidden.has(key));
  if (covered.length === 1 || !(large || allParts)) hideSmallest([total, ...parts], hidden, personsIn);
}

/** The hidden cells that several sums together give away, by elimination. */
function solved(sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const order = [...hidden];
  const number = new Map(order.map((key, at) => [key, at]));
  const equations = sums.map(({ total, parts }): Equation => {
    const coefficients = new Map<number, number>();
    for (const [key, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const unknown = number.get(key);
      if (unknown !== undefined) coefficients.set(unknown, sign);
    }
    return coefficients;
  });
  return solvable(equations).map((unknown) => order[unknown]);
}

/** Hides the shown cell that tells least, to the smallest loss for the reader. False when all are hidden. */
function hideSmallest(keys: readonly string[], hidden: Set<string>, personsIn: ReadonlyMap<string, number>): boolean {
  const shown = keys.filter((key) => !hidden.has(key));
  if (shown.length === 0) return false;
  const persons = (key: string): number => personsIn.get(key) ?? 0;
  hidden.add(shown.reduce((smallest, key) => (persons(key) < persons(smallest) ? key : smallest)));
  return true;
}
