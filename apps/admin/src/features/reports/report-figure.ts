import type { LocalReport, ReportFigure, ReportSeries } from '@app/api-client';

const nothing: ReportFigure = { hidden: true, value: null, coverage: null };

/** The figure of a quarter or a whole year. */
export function figureOf(series: ReportSeries, report: LocalReport, period: string): ReportFigure {
  const quarter = report.quarters.indexOf(period);
  return (quarter >= 0 ? series.quarters[quarter] : series.years[report.years.indexOf(period)]) ?? nothing;
}

/** The periods one can look at: years first, each newest first. */
export const periodsOf = ({ quarters, years }: LocalReport): string[] => [...years.toReversed(), ...quarters.toReversed()];
