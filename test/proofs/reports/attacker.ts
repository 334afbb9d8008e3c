import highs from 'highs';

/** Its types say otherwise, but the package is the function itself. */
const loadHighs = highs as unknown as typeof highs.default;

/** Everything that anybody can know to be right: these numbers, times these factors, make nought. */
export type Equation = readonly (readonly [number: string, factor: number])[];

/** One who takes every table together, knows that nothing is below zero, and has a solver of linear programmes. */
export class Attacker {
  private constructor(private readonly highs: Awaited<ReturnType<typeof loadHighs>>) {}

  static async ready(): Promise<Attacker> {
    return new Attacker(await loadHighs());
  }

  /** How wide each of some numbers is left by those that are known: 0 when it is pinned. */
  widths(values: ReadonlyMap<string, number>, equations: readonly Equation[], known: (key: string) => boolean, asked: readonly string[]): Map<string, number> {
    const unknown = [...values.keys()].filter((key) => !known(key));
    const column = new Map(unknown.map((key, at) => [key, at]));
    const starts = [0];
    const [indices, factors, right]: number[][] = [[], [], []];
    for (const equation of equations) {
      let rest = 0;
      for (const [key, factor] of equation) {
        const at = column.get(key);
        if (at === undefined) rest -= factor * values.get(key)!;
        else [indices[indices.length], factors[factors.length]] = [at, factor];
      }
      if (indices.length === starts.at(-1)) continue;
      starts.push(indices.length);
      right.push(rest);
    }
    const [numCols, numRows] = [unknown.length, right.length];
    const model = this.highs.createModel({
      numCols, numRows, sense: this.highs.constants.objectiveSense.minimize, offset: 0, colCost: Array(numCols).fill(0), colLower: Array(numCols).fill(0), colUpper: Array(numCols).fill(MOST),
      rowLower: right, rowUpper: right, matrix: { format: 'csr', numRows, numCols, starts, indices, values: factors },
    });
    try {
      model.options.set({ output_flag: false });
      return new Map(asked.map((key) => {
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
      }));
    } finally {
      model.dispose();
    }
  }
}

/** More than any number there is. */
const MOST = 10_000;
