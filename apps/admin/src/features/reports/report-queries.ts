import { getLocalReport } from '@app/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { isQuarter, type Quarter } from './quarter.js';

export interface ReportSearch {
  unit?: number;
  from?: Quarter;
  to?: Quarter;
  /** Which quarter or year the table shows; the latest when left out. */
  period?: string;
}

export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const unit = Number(search.unit);
  return {
    ...(Number.isInteger(unit) && unit > 0 ? { unit } : {}),
    ...(isQuarter(search.from) ? { from: search.from } : {}),
    ...(isQuarter(search.to) ? { to: search.to } : {}),
    // The router reads a bare year as a number.
    ...(/^20\d{2}(-Q[1-4])?$/.test(String(search.period)) ? { period: String(search.period) } : {}),
  };
}

export const reportQuery = ({ unit, from, to }: ReportSearch) =>
  queryOptions({
    queryKey: ['reports', 'local', { unit, from, to }],
    queryFn: ({ signal }) => getLocalReport({ query: { unitId: unit, from, to }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** The same figures for a spreadsheet. */
export function csvAddress({ unit, from, to }: ReportSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ unitId: unit, from, to })) if (value !== undefined) query.set(name, String(value));
  return `/api/reports/local.csv${query.size ? `?${query}` : ''}`;
}
