import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stateOf, WARNING_DAYS, warningDue } from './mandate-state.js';

const TODAY = '2026-11-23';

describe('a mandate', () => {
  it.each([
    ['2026-11-23', '2026-11-23', null, 'active'],
    ['2026-11-24', '2027-11-24', null, 'upcoming'],
    ['2025-01-01', '2026-11-22', null, 'lapsed'],
    ['2025-01-01', '2027-12-31', '2026-11-23', 'ended'],
    ['2025-01-01', '2027-12-31', '2026-11-24', 'active'],
    ['2026-11-30', '2027-12-31', '2026-11-23', 'ended'],
  ])('from %s to %s, ended %s, is %s', (from, to, endedOn, state) => {
    expect(stateOf({ from, to, endedOn }, TODAY)).toBe(state);
  });
});

describe('warnings before the last day', () => {
  it.each([[31, null], [30, 30], [8, 30], [7, 7], [1, 7], [0, 0], [-1, null]])('%i days left: %s', (left, due) => {
    expect(warningDue(left, 700)).toBe(due);
  });

  it('are never longer than the mandate itself', () => {
    expect([warningDue(10, 10), warningDue(5, 10), warningDue(0, 10), warningDue(0, 0)]).toEqual([null, 7, 0, null]);
  });

  it('come in order, each at most once, whichever days the watch looks', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 })), fc.integer({ min: 1, max: 1500 }), (days, long) => {
      const due = days.sort((a, b) => b - a).map((left) => warningDue(left, long)).filter((step) => step !== null);
      expect([...due].sort((a, b) => b - a)).toEqual(due);
      expect(due.every((step) => WARNING_DAYS.includes(step))).toBe(true);
    }));
  });
});
