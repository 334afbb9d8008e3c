import { addDays, addMonths, type PlainDate } from './plain-date.js';

/** A quarter of a year: 'YYYY-Qn'. */
export type Quarter = string;

const SHAPE = /^(\d{4})-Q([1-4])$/;

export function isQuarter(text: string): boolean {
  return SHAPE.test(text);
}

export function quarterOf(date: PlainDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** First and last day of the quarter, both included. */
export function quarterBounds(quarter: Quarter): { from: PlainDate; to: PlainDate } {
  const [, year, number] = SHAPE.exec(quarter) ?? [];
  if (!year || !number) throw new RangeError(`not a quarter: ${quarter}`);
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The quarter some steps later, or earlier when `steps` is negative. */
export function addQuarters(quarter: Quarter, steps: number): Quarter {
  return quarterOf(addMonths(quarterBounds(quarter).from, steps * 3));
}
