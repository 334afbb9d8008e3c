import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureKey, type Counted } from './family-table.js';
import type { MeasureCode } from './measures.js';
import { HIDDEN, publish } from './publish.js';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3'];
const [UNION, ...BRANCHES] = [1, 2, 3, 4];
const FAMILY = { parent: UNION, children: BRANCHES };

type Flow = readonly { came: number; closed: number }[];

/** What the database would count of branches where so many requests came in and so many (at most those open) were closed. */
function counted(branches: readonly Flow[]): Counted[] {
  const sums = new Map<string, Counted>();
  const add = (measure: MeasureCode, unit: number, period: string, number: number): void => {
    if (number === 0) return;
    for (const unitId of [unit, UNION]) {
      const key = figureKey(measure, unitId, period);
      const had = sums.get(key)?.number ?? 0;
      sums.set(key, {
        measure, unitId, period, number: had + number, persons: had + number, yes: 0, yesPersons: 0, noPersons: 0, medianHours: null, answered: 0, applicable: 0,
      });
    }
  };
  branches.forEach((flow, at) => {
    let open = 0;
    flow.forEach(({ came, closed }, quarter) => {
      const done = Math.min(open + came, closed);
      open += came - done;
      for (const period of [QUARTERS[quarter], '2026']) {
        add('requests', BRANCHES[at], period, came);
        add('closed', BRANCHES[at], period, done);
      }
      add('open', BRANCHES[at], QUARTERS[quarter], open);
    });
    add('open', BRANCHES[at], '2026', open);
  });
  return [...sums.values()];
}

const flows = (most: number) => fc.array(
  fc.array(fc.record({ came: fc.integer({ min: 0, max: most }), closed: fc.integer({ min: 0, max: most }) }), { minLength: 3, maxLength: 3 }),
  { minLength: 3, maxLength: 3 });

describe('what a family of units shows', () => {
  it('never leaves one number hidden that the others of its sum tell', () => {
    fc.assert(fc.property(flows(25), (branches) => {
      const rows = counted(branches);
      const known = new Set(rows.map(({ period }) => period));
      const figures = publish(rows, FAMILY);
      const alone = (...keys: string[]): boolean => keys.filter((key) => (figures.get(key) ?? HIDDEN).hidden).length === 1;
      for (const measure of ['requests', 'closed', 'open'] as const) {
        for (const period of known) expect(alone(...[UNION, ...BRANCHES].map((unit) => figureKey(measure, unit, period)))).toBe(false);
      }
      for (const unit of [UNION, ...BRANCHES]) {
        for (const period of known) {
          const before = QUARTERS.filter((quarter) => quarter < period && known.has(quarter)).at(-1);
          const flow = [figureKey('requests', unit, period), figureKey('closed', unit, period), figureKey('open', unit, period)];
          expect(alone(...flow, ...(before ? [figureKey('open', unit, before)] : []))).toBe(false);
        }
      }
    }), { numRuns: 300 });
  });

  it('never shows a count of fewer than five people', () => {
    fc.assert(fc.property(flows(12), (branches) => {
      for (const { hidden, value } of publish(counted(branches), FAMILY).values()) if (!hidden) expect(value).toBeGreaterThanOrEqual(5);
    }));
  });

  it('shows the requests of large branches, whatever is hidden of how they were closed', () => {
    const figures = publish(counted([[30, 40, 35], [25, 30, 20], [15, 18, 22]].map((came) => came.map((number) => ({ came: number, closed: number - 2 })))), FAMILY);
    for (const unit of [UNION, ...BRANCHES]) for (const quarter of QUARTERS) expect(figures.get(figureKey('requests', unit, quarter))?.hidden).toBe(false);
  });

  it('keeps hidden in a branch what the union\'s table hides of it', () => {
    const rows = counted([[30, 40, 35], [25, 30, 20], [15, 18, 22]].map((came) => came.map((number) => ({ came: number, closed: 0 }))));
    const key = figureKey('requests', UNION, '2026-Q2');
    expect(publish(rows, FAMILY, new Set([key])).get(key)).toEqual(HIDDEN);
  });
});
