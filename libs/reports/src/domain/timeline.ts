/** Quarters without a gap, and their years, by number. */
export interface Timeline {
  periods: readonly string[];
  quarters: readonly number[];
  /** The year of a quarter. */
  yearOf: readonly number[];
  /** The quarters of a year. */
  within: readonly (readonly number[])[];
}

/** From the first to the last quarter among the periods given. */
export function timelineOf(given: Iterable<string>): Timeline {
  const known = [...new Set(given)].filter((period) => period.includes('-')).sort();
  const periods: string[] = [];
  const [first, last] = [known[0], known.at(-1)];
  for (let year = Number(first?.slice(0, 4)); year <= Number(last?.slice(0, 4)); year += 1) {
    periods.push(String(year), ...[1, 2, 3, 4].map((n) => `${year}-Q${n}`).filter((quarter) => quarter >= first! && quarter <= last!));
  }
  const quarters = [...periods.keys()].filter((at) => periods[at]!.includes('-'));
  const yearOf = periods.map((period) => periods.indexOf(period.slice(0, 4)));
  return { periods, quarters, yearOf, within: periods.map((_, year) => quarters.filter((at) => yearOf[at] === year)) };
}
