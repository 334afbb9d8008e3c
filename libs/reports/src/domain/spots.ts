/** One line in one period. */
export interface Spot { line: number; period: number }

/** A place can lose any of these, and of each the least that it has in one of its spots. */
export type Losses = readonly (readonly Spot[])[];

/**
 * A way in which the numbers of a place could be otherwise, with every sum over time, and all that came and went, still right: these higher and
 * those lower, or what is higher taken back in other quarters of the year. Elsewhere in the tree the same must then be lower and higher.
 */
export interface Pattern { rises: readonly Spot[]; falls: readonly Spot[]; elsewhereInTheYear?: readonly number[] }

export const at = (line: number, ...periods: number[]): Spot[] => periods.map((period) => ({ line, period }));
