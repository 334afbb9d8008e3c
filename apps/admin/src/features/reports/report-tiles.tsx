import type { LocalReport, ReportMeasure } from '@app/api-client';
import { Card } from '@app/ui';
import { m } from '@texts';
import { FigureText } from './figure-text.js';
import { periodText, presentQuarter } from './quarter.js';
import { figureOf } from './report-figure.js';
import { changeText, measureText } from './report-words.js';

const chief: readonly ReportMeasure['code'][] = ['requests', 'answered-in-time', 'promise.conduct', 'promise.knowledge', 'promise.materials', 'follow-ups-in-time'];

/** The figures one asks for first, with what has changed in words. */
export function ReportTiles({ report, period }: { report: LocalReport; period: string }) {
  const measures = chief.flatMap((code) => report.measures.find((measure) => measure.code === code) ?? []);
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {measures.map((measure) => (
        <Card as="li" key={measure.code} className="flex flex-col">
          <p className="text-sm text-muted">{measureText(measure.code)}</p>
          <p className="mt-1 text-2xl font-semibold tabular-nums">
            <FigureText figure={figureOf(measure.unit, report, period)} format={measure.format} />
          </p>
          <p className="mt-1 text-sm text-muted">
            <Change measure={measure} report={report} period={period} />
          </p>
        </Card>
      ))}
    </ul>
  );
}

function Change({ measure, report, period }: { measure: ReportMeasure; report: LocalReport; period: string }) {
  const periods = report.quarters.includes(period) ? report.quarters : report.years;
  const before = periods[periods.indexOf(period) - 1];
  if (!before) return null;
  // A number of cases grows until the period is over: half a year is not less than a whole one.
  if (measure.format === 'count' && period === periods.at(-1) && presentQuarter().startsWith(period)) return m.report_unfinished();
  const now = figureOf(measure.unit, report, period).value;
  const then = figureOf(measure.unit, report, before).value;
  if (now === null || then === null) return m.report_no_comparison({ period: periodText(before) });
  return m.report_since({ change: changeText(now, then, measure.format), period: periodText(before) });
}
