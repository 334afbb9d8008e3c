import { caseStateText } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { needText } from '../../../app/help-request.js';
import type { CaseRow } from '../case.js';
import { useMyUnits } from '../../../app/units.js';
import { filterKeys, fromFirstPage, type FilterKey, type QueueSearch } from './queue-search.js';

const tagId = (key: FilterKey) => `filter-${key}`;

export const focusTag = (key: FilterKey): void => document.getElementById(tagId(key))?.focus();

/** What the list is narrowed to; a press takes that away. */
export function FilterTags({ search, rows }: { search: QueueSearch; rows: readonly CaseRow[] }) {
  const units = useMyUnits();
  const texts: Record<FilterKey, () => string> = {
    need: () => needText(search.need!),
    state: () => caseStateText(search.state!),
    unitId: () => units.find(({ id }) => id === search.unitId)?.name ?? m.queue_filter_unit(),
    workplaceId: () => rows.find(({ workplace }) => workplace?.id === search.workplaceId)?.workplace?.name ?? m.queue_filter_workplace(),
    repId: () => rows.find(({ rep }) => rep?.id === search.repId)?.rep?.name ?? m.queue_filter_rep(),
  };
  const active = filterKeys.filter((key) => search[key] !== undefined);
  if (active.length === 0) return null;
  return (
    <ul aria-label={m.queue_filters_active()} className="flex flex-wrap gap-2">
      {active.map((key) => (
        <li key={key}>
          <Link
            id={tagId(key)}
            to="/cases"
            search={{ ...fromFirstPage(search), [key]: undefined }}
            replace
            resetScroll={false}
            aria-label={m.queue_filter_remove({ filter: texts[key]() })}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-brand-tint px-3 text-sm font-semibold text-brand hover:bg-brand hover:text-on-brand"
          >
            {texts[key]()}
            <X aria-hidden size={15} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
