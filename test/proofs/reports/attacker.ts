import highs from 'highs';

/** Its types say otherwise, but the package is the function itself. */
const loadHighs = highs as unknown as typeof highs.default;

/** Everything that anybody can know to be right: these numbers, times these factors, make nought. */
export type Equation = readonly (readonly [number: string, factor: number])[];

type Unknown = readonly [Equation[number], ...Equation];

/** One who takes every table together, knows that nothing is below zero, and has a solver of linear programmes. */
export class Attacker {
  private constructor(private readonly highs: Awaited<ReturnType<typeof loadHighs>>) {}

  static async ready(): Promise<Attacker> {
    return new Attacker(await loadHighs());
  }

  /** How wide each of some numbers is left by those that are known: 0 when it is pinned. */
  widths(values: ReadonlyMap<string, number>, equations: readonly Equation[], known: (key: string) => boolean, asked: readonly string[]): Map<string, number> {
    const open = equations.map((equation) => ({
      unknown: equation.filter(([key]) => !known(key)) as unknown as Unknown,
      right: equation.reduce((rest, [key, factor]) => (known(key) ? rest - factor * values.get(key)! : rest), 0),
    })).filter(({ unknown }) => unknown.length);
    const groupOf = apart(open.map(({ unknown }) => unknown.map(([key]) => key)));
    return new Map([...new Set(asked.map(groupOf))].flatMap((group) => this.solved(
      open.filter(({ unknown: [[first]] }) => groupOf(first) === group), asked.filter((key) => groupOf(key) === group), known)));
  }

  private solved(rows: readonly { unknown: Unknown; right: number }[], asked: readonly string[], known: (key: string) => boolean): [string, number][] {
    const column = new Map([...new Set([...rows.flatMap(({ unknown }) => unknown.map(([key]) => key)), ...asked.filter((key) => !known(key))])].map((key, at) => [key, at]));
    const [numCols, numRows, right] = [column.size, rows.length, rows.map((row) => row.right)];
    const terms = rows.flatMap(({ unknown }) => unknown);
    const starts = rows.reduce((all, { unknown }) => [...all, all.at(-1)! + unknown.length], [0]);
    const model = this.highs.createModel({
      numCols, numRows, colCost: Array(numCols).fill(0), colLower: Array(numCols).fill(0), colUpper: Array(numCols).fill(MOST), rowLower: right, rowUpper: right,
      matrix: { format: 'csr', numRows, numCols, starts, indices: terms.map(([key]) => column.get(key)!), values: terms.map(([, factor]) => factor) },
    });
    try {
      model.options.set({ output_flag: false });
      return asked.map((key) => {
        const at = column.get(key);
        if (at === undefined) return [key, 0];
        const ends = [1, -1].map((sign) => {
          model.changeColCost(at, sign);
          model.run();
          if (model.getModelStatus() !== this.highs.constants.modelStatus.optimal) throw new Error(`the attacker found no end of ${key}`);
          return sign * model.getObjectiveValue();
        });
        model.changeColCost(at, 0);
        return [key, Math.round((ends[1]! - ends[0]!) * 1e6) / 1e6];
      });
    } finally {
      model.dispose();
    }
  }
}

/** Which of the groups a key is in, when all that stand together anywhere are in one: what is apart can be solved apart. */
function apart(together: readonly (readonly string[])[]): (key: string) => string {
  const towards = new Map<string, string>();
  const groupOf = (key: string): string => {
    let at = key;
    for (let next = towards.get(at); next !== undefined && next !== at; next = towards.get(at)) at = next;
    return at;
  };
  for (const [first, ...others] of together) for (const other of others) towards.set(groupOf(other), groupOf(first!));
  return groupOf;
}

/** More than any number there is. */
const MOST = 10_000;
