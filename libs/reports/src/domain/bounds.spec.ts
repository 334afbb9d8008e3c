import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppress, type Cell, type Sum } from './suppression.js';

const KEYS = ['a', 'b', 'c', 'd', 'ab', 'cd', 'ac', 'bd', 'all'] as const;
const SUMS: Sum[] = [
  { total: 'ab', parts: ['a', 'b'] }, { total: 'cd', parts: ['c', 'd'] }, { total: 'all', parts: ['ab', 'cd'] },
  { total: 'ac', parts: ['a', 'c'] }, { total: 'bd', parts: ['b', 'd'] }, { total: 'all', parts: ['ac', 'bd'] },
];

/** Two units by two quarters with all totals, in the order of KEYS. */
const full = (a: number, b: number, c: number, d: number): number[] => [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
const cellsOf = (values: readonly number[]): Cell[] => KEYS.map((key, at) => ({ key, value: values[at], persons: values[at] }));

/** The attacker tries every table there is, up to a size, and keeps those that look the same as the published one. */
function possible(values: readonly number[]): Map<string, Set<number>> {
  const published = suppress(cellsOf(values), SUMS);
  const shown = KEYS.map((key) => published.get(key)).map((cell) => (cell && 'value' in cell ? cell.value : null));
  const found = new Map(KEYS.filter((_, at) => shown[at] === null).map((key) => [key, new Set<number>()]));
  const most = Math.max(...values) + 3;
  const range = (at: number): number[] => (shown[at] === null ? [...Array(most + 1).keys()] : [shown[at]]);
  for (const a of range(0)) for (const b of range(1)) for (const c of range(2)) for (const d of range(3)) {
    const guess = full(a, b, c, d);
    if (guess.every((value, at) => shown[at] === null || shown[at] === value)) KEYS.forEach((key, at) => found.get(key)?.add(guess[at]));
  }
  return found;
}

describe('for one who knows that nothing is below zero', () => {
  it.each([[5, 0, 0, 8], [0, 11, 11, 0], [6, 0, 0, 6], [1, 4, 9, 30]])(
    'no hidden cell of %i, %i, %i, %i has only one possible value', (a, b, c, d) => {
      for (const values of possible(full(a, b, c, d)).values()) expect(values.size).toBeGreaterThan(1);
    });

  it('no hidden cell of any two-by-two table has only one possible value', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(fc.property(value, value, value, value, (a, b, c, d) => {
      for (const values of possible(full(a, b, c, d)).values()) expect(values.size).toBeGreaterThan(1);
    }), { numRuns: 60 });
  });
});
