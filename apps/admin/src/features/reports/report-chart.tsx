import type { LocalReport, ReportMeasure } from '@app/api-client';
import { BarChart, Select } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import { periodText } from './quarter.js';
import { measureText, valueText } from './report-words.js';

const hasSomething = ({ unit }: ReportMeasure): boolean => unit.quarters.some(({ value }) => value !== null);

/** One measure quarter by quarter, drawn and as a table. Counts of unlike sizes are not drawn beside each other; shares are. */
export function ReportChart({ report }: { report: LocalReport }) {
  const [code, setCode] = useState<ReportMeasure['code']>(report.measures.find(hasSomething)?.code ?? 'requests');
  const measure = report.measures.find((each) => each.code === code);
  if (!measure) return null;
  const comparable = measure.format !== 'count';
  const series = [
    { key: 'unit', name: report.unit.name },
    ...(comparable && report.parent ? [{ key: 'parent', name: report.parent.name }] : []),
    ...(comparable && report.nation ? [{ key: 'nation', name: report.nation.name }] : []),
  ];
  const rows = report.quarters.map((quarter, at) => ({
    label: periodText(quarter),
    values: {
      unit: measure.unit.quarters[at]?.value ?? null,
      parent: measure.parent?.quarters[at]?.value ?? null,
      nation: measure.nation?.quarters[at]?.value ?? null,
    },
  }));
  return (
    <div className="space-y-4">
      <div className="max-w-md">
        <Select
          label={m.report_chart_measure()}
          value={code}
          onChange={(event) => setCode(event.target.value as ReportMeasure['code'])}
          options={report.measures.map((each) => ({ value: each.code, label: measureText(each.code) }))}
        />
      </div>
      <BarChart
        title={m.report_chart({ measure: measureText(code) })}
        series={series}
        rows={rows}
        format={(value) => valueText(value, measure.format)}
      />
    </div>
  );
}
