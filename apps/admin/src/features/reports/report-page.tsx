import type { LocalReport } from '@app/api-client';
import { dateAndTime, localized, Notice, PageTitle, PlainLink, QueryState, Select } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { periodText } from './quarter.js';
import { ReportChart } from './report-chart.js';
import { ReportChoices } from './report-choices.js';
import { periodsOf } from './report-figure.js';
import { csvAddress, reportQuery } from './report-queries.js';
import { ReportTable } from './report-table.js';
import { ReportTiles } from './report-tiles.js';

/** How help to members goes in a unit, without exposing anybody. */
export const ReportPage = localized(function Report() {
  const search = useSearch({ from: '/workbench/reports' });
  const query = useQuery(reportQuery(search));
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageTitle>{m.report_title()}</PageTitle>
        <PlainLink href={csvAddress(search)} download className="inline-flex min-h-9 items-center gap-1.5 text-sm" data-no-print>
          <Download aria-hidden size={16} />
          {m.report_csv()}
        </PlainLink>
      </div>
      <div className="mt-4 mb-6">
        <ReportChoices search={search} unitId={search.unit ?? query.data?.unit.id ?? null} />
      </div>
      <QueryState query={query} lines={10}>
        {(report) => <Shown report={report} chosen={search.period} />}
      </QueryState>
    </>
  );
});

function Shown({ report, chosen }: { report: LocalReport; chosen?: string }) {
  const navigate = useNavigate();
  const periods = periodsOf(report);
  const period = chosen && periods.includes(chosen) ? chosen : periods[0]!;
  return (
    <div className="space-y-8">
      <section aria-labelledby="report-now" className="space-y-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h2 id="report-now" className="text-xl">
            {m.report_heading({ unit: report.unit.name, period: periodText(period) })}
          </h2>
          <div className="w-52" data-no-print>
            <Select
              label={m.report_period()}
              dense
              value={period}
              onChange={({ target: { value } }) =>
                void navigate({ to: '/reports', search: (before) => ({ ...before, period: value }), replace: true, resetScroll: false })
              }
              options={periods.map((value) => ({ value, label: periodText(value) }))}
            />
          </div>
        </div>
        <ReportTiles report={report} period={period} />
      </section>
      <Notice kind="trust" title={m.report_hidden_title()}>
        {m.report_hidden_text({ fewest: report.smallestGroup })}
      </Notice>
      <ReportTable report={report} period={period} />
      <section aria-labelledby="report-over-time" className="space-y-3">
        <h2 id="report-over-time" className="text-xl">
          {m.report_over_time()}
        </h2>
        <ReportChart report={report} />
      </section>
      <p className="text-sm text-muted">{m.report_made({ when: dateAndTime(report.madeAt) })}</p>
    </div>
  );
}
