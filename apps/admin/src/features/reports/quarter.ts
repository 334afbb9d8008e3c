import { stockholmDay } from '@app/ui';
import { m } from '@texts';

/** A quarter as the API writes it: 2026-Q4. */
export type Quarter = string;

export const isQuarter = (text: unknown): text is Quarter => typeof text === 'string' && /^20\d{2}-Q[1-4]$/.test(text);

export function addQuarters(quarter: Quarter, count: number): Quarter {
  const [year, part] = quarter.split('-Q').map(Number) as [number, number];
  const index = year * 4 + part - 1 + count;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

export function presentQuarter(): Quarter {
  const [year, month] = stockholmDay(new Date()).split('-').map(Number) as [number, number];
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** Kvartal 4 2026; a whole year is only its number. */
export function periodText(period: string): string {
  const [year, quarter] = period.split('-Q');
  return quarter ? m.report_quarter({ quarter, year: year! }) : period;
}
