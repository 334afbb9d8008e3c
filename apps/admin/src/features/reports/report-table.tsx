import type { LocalReport, ReportMeasure } from '@app/api-client';
import { cellStyle, headCellStyle, numberCellStyle, Table } from '@app/ui';
import { m } from '@texts';
import { FigureText } from './figure-text.js';
import { periodText } from './quarter.js';
import { figureOf } from './report-figure.js';
import { groupText, measureText } from './report-words.js';

/** Every measure, grouped: the unit beside the unit above and the whole union. */
export function ReportTable({ report, period }: { report: LocalReport; period: string }) {
  const places = [
    { key: 'unit', place: report.unit },
    { key: 'parent', place: report.parent },
    { key: 'nation', place: report.nation },
  ] as const;
  const shown = places.filter(({ place }) => place !== null);
  const groups = [...new Set(report.measures.map(({ group }) => group))];
  return (
    <Table caption={m.report_table({ period: periodText(period) })} showCaption>
      <thead>
        <tr>
          <th scope="col" className={headCellStyle}>
            {m.report_measure()}
          </th>
          {shown.map(({ key, place }) => (
            <th key={key} scope="col" className={`${headCellStyle} min-w-28 text-right whitespace-normal!`}>
              {place!.name}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={shown.length + 1} className="border-b border-line bg-brand-tint px-3 py-1.5 font-semibold text-brand">
              {groupText(group)}
            </th>
          </tr>
          {report.measures
            .filter((measure) => measure.group === group)
            .map((measure) => (
              <tr key={measure.code}>
                <th scope="row" className={`${cellStyle} min-w-40 font-normal`}>
                  {measureText(measure.code)}
                </th>
                {shown.map(({ key }) => (
                  <td key={key} className={numberCellStyle}>
                    <Cell series={measure[key]} {...{ report, period, measure }} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </Table>
  );
}

interface CellProps {
  series: ReportMeasure['parent'];
  report: LocalReport;
  period: string;
  measure: ReportMeasure;
}

function Cell({ series, report, period, measure }: CellProps) {
  return series && <FigureText figure={figureOf(series, report, period)} format={measure.format} />;
}
