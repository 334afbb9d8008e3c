import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, suppress, type Cell, type Published, type Sum } from './suppression.js';

const PRIME = 1_000_003;

/** Rank by elimination modulo a prime: another way than the product's own. */
function rank(matrix: readonly number[][]): number {
  const rows = matrix.map((row) => row.map((n) => ((n % PRIME) + PRIME) % PRIME));
  const inverse = (n: number): number => {
    let [power, base, left] = [1, n, PRIME - 2];
    for (; left > 0; left = Math.floor(left / 2)) {
      if (left % 2) power = (power * base) % PRIME;
      base = (base * base) % PRIME;
    }
    return power;
  };
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= done && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot], rows[done]];
    const factor = inverse(rows[done][column]);
    rows[done] = rows[done].map((n) => (n * factor) % PRIME);
    for (let at = done + 1; at < rows.length; at += 1) {
      const times = rows[at][column];
      if (times) rows[at] = rows[at].map((n, c) => (((n - times * rows[done][c]) % PRIME) + PRIME) % PRIME);
    }
    done += 1;
  }
  return done;
}

/** The attacker: hidden cells whose value follows from the shown ones and the sums. */
function pinned(published: ReadonlyMap<string, Published>, sums: readonly Sum[]): string[] {
  const unknown = [...published].filter(([, cell]) => 'hidden' in cell).map(([key]) => key);
  const matrix = sums.map(({ total, parts }) => unknown.map((key) => (parts.includes(key) ? 1 : 0) - (key === total ? 1 : 0)));
  const known = rank(matrix);
  return unknown.filter((_, at) => rank([...matrix, unknown.map((_other, column) => (column === at ? 1 : 0))]) === known);
}

interface Table { cells: Cell[]; sums: Sum[] }

/** Rows, columns and their totals; where rows are units, the corner is the parent. */
function grid(values: readonly (readonly number[])[]): Table {
  const [height, width] = [values.length, values[0].length];
  const value = (row: number, column: number): number => {
    const [rows, columns] = [row < height ? [row] : values.keys(), column < width ? [column] : [...Array(width).keys()]];
    return [...rows].reduce((sum, r) => sum + columns.reduce((part, c) => part + values[r][c], 0), 0);
  };
  const [across, down] = [[...Array(width + 1).keys()], [...Array(height + 1).keys()]];
  return {
    cells: down.flatMap((r) => across.map((c) => ({ key: `${r}/${c}`, value: value(r, c), persons: value(r, c) }))),
    sums: [
      ...down.map((r) => ({ total: `${r}/${width}`, parts: across.slice(0, -1).map((c) => `${r}/${c}`) })),
      ...across.map((c) => ({ total: `${height}/${c}`, parts: down.slice(0, -1).map((r) => `${r}/${c}`) })),
    ],
  };
}

const anyGrid = (most: number, highest: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
  .chain(([height, width]) => fc.array(
    fc.array(fc.integer({ min: 0, max: highest }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))
  .map(grid);

const shownIn = (table: Table): Record<string, number> => Object.fromEntries([...suppress(table.cells, table.sums)]
  .flatMap(([key, cell]) => ('value' in cell ? [[key, cell.value]] : [])));

const list = (...values: number[]): Table => {
  const parts = values.map((value, at) => ({ key: `part${at}`, value, persons: value }));
  const sum = values.reduce((a, b) => a + b, 0);
  return { cells: [...parts, { key: 'total', value: sum, persons: sum }], sums: [{ total: 'total', parts: parts.map(({ key }) => key) }] };
};

describe('what a table hides', () => {
  it.each<[string, Table, Record<string, number>]>([
    ['nothing when all cells are large', list(5, 6, 70), { part0: 5, part1: 6, part2: 70, total: 81 }],
    ['a small cell and the next smallest', list(2, 9, 20, 30), { part2: 20, part3: 30, total: 61 }],
    ['zeros like other small cells, with one that is not small', list(0, 0, 8, 30), { part3: 30, total: 38 }],
    ['everything when the total is small', list(1, 2), {}],
    ['all parts when only small ones make up the total', list(4, 4, 4), { total: 12 }],
  ])('is %s', (_title, table, shown) => expect(shownIn(table)).toEqual(shown));

  it('counts persons, not what they did', () => {
    const cells = [{ key: 'messages', value: 400, persons: 4 }, { key: 'cases', value: 5, persons: 5 }];
    expect(suppress(cells, [])).toEqual(new Map([['messages', { hidden: true }], ['cases', { value: 5 }]]));
  });

  it('hides what says the same in other words', () => {
    const cells = [{ key: 'helped', value: 3, persons: 3 }, { key: 'share', value: 60, persons: 5 }];
    expect(suppress(cells, [{ total: 'share', parts: ['helped'] }]).get('share')).toEqual({ hidden: true });
  });

  it('says the same about a hidden cell whatever its value', () => {
    const answers = [0, 1, 2, 3, 4].map((small) => {
      const { cells, sums } = list(small, 9 - small, 40);
      return suppress(cells, sums).get('part0');
    });
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"hidden":true}']));
  });

  it('refuses a sum over a cell that is not in the table', () => {
    expect(() => suppress([], [{ total: 'all', parts: [] }])).toThrow('a sum over a cell that is not there: all');
  });
});

describe('against an attacker', () => {
  it('shows nothing that rests on fewer than five, and pins nothing hidden, in any two-way table', () => {
    fc.assert(fc.property(anyGrid(6, 20), ({ cells, sums }) => {
      const published = suppress(cells, sums);
      for (const { key, persons } of cells) if (persons < FEWEST) expect(published.get(key)).toEqual({ hidden: true });
      expect(pinned(published, sums)).toEqual([]);
    }), { numRuns: 400 });
  });

  it('pins nothing in any three levels of units over quarters', () => {
    const leaf = fc.integer({ min: 0, max: 15 });
    const tree = fc.array(fc.array(fc.tuple(leaf, leaf, leaf), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(tree, (branches) => {
      const cells: Cell[] = [];
      const sums: Sum[] = [];
      const add = (name: string, quarters: readonly number[]): void => {
        const year = quarters.reduce((a, b) => a + b, 0);
        [...quarters, year].forEach((value, at) => cells.push({ key: `${name}:${at}`, value, persons: value }));
        sums.push({ total: `${name}:3`, parts: [0, 1, 2].map((at) => `${name}:${at}`) });
      };
      const total = (rows: readonly (readonly number[])[]): number[] => [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row[at], 0));
      branches.forEach((sections, b) => {
        sections.forEach((quarters, s) => add(`${b}.${s}`, quarters));
        add(`${b}`, total(sections));
        for (let at = 0; at < 4; at += 1) sums.push({ total: `${b}:${at}`, parts: sections.map((_, s) => `${b}.${s}:${at}`) });
      });
      add('union', total(branches.map(total)));
      for (let at = 0; at < 4; at += 1) sums.push({ total: `union:${at}`, parts: branches.map((_, b) => `${b}:${at}`) });
      expect(pinned(suppress(cells, sums), sums)).toEqual([]);
    }), { numRuns: 150 });
  });

  it('leaves at least two possible values for every hidden part of a list, for one who knows that nothing is below zero', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 }), (values) => {
      const table = list(...values);
      const shown = shownIn(table);
      if (!('total' in shown)) return;
      const parts = table.sums[0].parts;
      const hiddenParts = parts.filter((key) => !(key in shown));
      const left = parts.reduce((sum, key) => sum - (shown[key] ?? 0), shown.total);
      if (hiddenParts.length > 0) expect(hiddenParts.length > 1 && left >= FEWEST).toBe(true);
    }));
  });

  it('breaks a table that hides only the small cells, so the attack is a real one', () => {
    const naive = (table: Table) => new Map<string, Published>(
      table.cells.map(({ key, value, persons }) => [key, persons < FEWEST ? { hidden: true } : { value }]));
    const table = grid([[2, 20, 30], [15, 25, 35]]);
    expect(pinned(naive(table), table.sums)).toEqual(['0/0']);
  });

  it('still shows most of a table where most cells are large', () => {
    const table = grid([...Array(12).keys()].map((row) => [...Array(8).keys()].map((column) => (row * 7 + column * 11) % 29 + 3)));
    expect(Object.keys(shownIn(table)).length / table.cells.length).toBeGreaterThan(0.6);
  });
});
