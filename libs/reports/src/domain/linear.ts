/** An equation over unknowns given by number: coefficients that are not zero. What it equals does not matter for what can be solved. */
export type Equation = ReadonlyMap<number, number>;

const NOTHING = 1e-9;

/** Gauss–Jordan: equations in which each leading unknown appears in no other. */
function reduced(equations: readonly Equation[]): Map<number, Map<number, number>> {
  const rows = new Map<number, Map<number, number>>();
  for (const equation of equations) {
    const row = new Map(equation);
    for (const [lead, other] of rows) subtract(row, other, row.get(lead) ?? 0);
    const [first] = row;
    if (!first) continue;
    const [lead, factor] = first;
    for (const [unknown, value] of row) row.set(unknown, value / factor);
    for (const other of rows.values()) subtract(other, row, other.get(lead) ?? 0);
    rows.set(lead, row);
  }
  return rows;
}

function subtract(from: Map<number, number>, row: Equation, times: number): void {
  if (times === 0) return;
  for (const [unknown, value] of row) {
    const left = (from.get(unknown) ?? 0) - times * value;
    if (Math.abs(left) < NOTHING) from.delete(unknown);
    else from.set(unknown, left);
  }
}

/** The unknowns that the equations pin to one value, whatever the right-hand sides are. */
export function solvable(equations: readonly Equation[]): number[] {
  return [...reduced(equations)].filter(([, row]) => row.size === 1).map(([lead]) => lead);
}
