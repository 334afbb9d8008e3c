import type { ReportFigure, ReportMeasure } from '@app/api-client';
import { HiddenCell, percent } from '@app/ui';
import { m } from '@texts';
import { valueText } from './report-words.js';

/** A figure with its coverage; a hidden one looks the same whatever it is, and one that nobody has is a dash. */
export function FigureText({ figure, format }: { figure: ReportFigure; format: ReportMeasure['format'] }) {
  if (figure.hidden) return <HiddenCell />;
  if (figure.value === null) return <span className="text-muted">{m.report_no_value()}</span>;
  return (
    <>
      {valueText(figure.value, format)}
      {figure.coverage !== null && <span className="block text-xs font-normal text-muted">{m.report_coverage({ share: percent(figure.coverage / 100) })}</span>}
    </>
  );
}
