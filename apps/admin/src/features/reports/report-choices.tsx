import { Select } from '@app/ui';
import { m } from '@texts';
import { useNavigate } from '@tanstack/react-router';
import { UnitChoice } from '../../app/unit-choice.js';
import { addQuarters, periodText, presentQuarter } from './quarter.js';
import type { ReportSearch } from './report-queries.js';

const oldest = 20;
const usual = 8;

/** Whose report, and from which quarter to which. */
export function ReportChoices({ search, unitId }: { search: ReportSearch; unitId: number | null }) {
  const navigate = useNavigate();
  const present = presentQuarter();
  const quarters = Array.from({ length: oldest }, (_, back) => addQuarters(present, -back)).map((value) => ({ value, label: periodText(value) }));
  const to = search.to ?? present;
  const from = search.from ?? addQuarters(to, 1 - usual);
  const choose = (change: ReportSearch) => void navigate({ to: '/reports', search: { ...search, period: undefined, ...change }, replace: true });
  return (
    <div className="grid max-w-4xl gap-4 sm:grid-cols-3" data-no-print>
      <UnitChoice label={m.report_unit()} value={unitId} onChange={(unit) => unit && choose({ unit })} />
      <Select
        label={m.report_from()}
        value={from}
        onChange={({ target: { value } }) => choose({ from: value, to: value > to ? value : to })}
        options={quarters}
      />
      <Select
        label={m.report_to()}
        value={to}
        onChange={({ target: { value } }) => choose({ to: value, from: value < from ? value : from })}
        options={quarters}
      />
    </div>
  );
}
