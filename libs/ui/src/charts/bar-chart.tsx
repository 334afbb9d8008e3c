import { lazy, Suspense } from 'react';
import { number } from '../format/numbers.js';
import { LoadingState } from '../feedback/loading-state.js';
import { cellStyle, headCellStyle, numberCellStyle, Table } from '../surfaces/table.js';
import { m } from '../texts/messages.js';
import type { BarChartProps } from './bar-chart-props.js';

// recharts is large: it comes only with the page that draws.
const BarPlot = lazy(() => import('./bar-plot.js').then((file) => ({ default: file.BarPlot })));

/** Bars told apart by colour and pattern, and the same figures as a table under them. */
export function BarChart(props: BarChartProps) {
  const { title, series, rows, format = number } = props;
  return (
    <figure className="space-y-3">
      <figcaption className="font-semibold">{title}</figcaption>
      <div aria-hidden className="h-72">
        <Suspense fallback={<LoadingState lines={6} />}>
          <BarPlot {...props} format={format} />
        </Suspense>
      </div>
      <Table caption={title}>
        <thead>
          <tr>
            <th scope="col" className={headCellStyle}>
              <span className="sr-only">{m.ui_chart_group()}</span>
            </th>
            {series.map(({ key, name }) => (
              <th key={key} scope="col" className={`${headCellStyle} text-right whitespace-normal!`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className={`${cellStyle} font-normal whitespace-nowrap`}>
                {row.label}
              </th>
              {series.map(({ key }) => {
                const value = row.values[key];
                return (
                  <td key={key} className={numberCellStyle}>
                    {value == null ? <HiddenCell /> : format(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </figure>
  );
}

/** Looks the same whatever it hides. */
export function HiddenCell() {
  return (
    <span className="text-muted" title={m.ui_hidden_cell()}>
      <span aria-hidden>··</span>
      <span className="sr-only">{m.ui_hidden_cell()}</span>
    </span>
  );
}
