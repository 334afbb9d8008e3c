import { caseStateText, Menu } from '@app/ui';
import { m } from '@texts';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { needs, needText } from '../../../app/help-request.js';
import { useMyUnits } from '../../../app/units.js';
import type { CaseRow } from '../case.js';
import { focusTag } from './filter-tags.js';
import { fromFirstPage, queueStates, type FilterKey, type QueueSearch } from './queue-search.js';
import { useWide } from './use-wide.js';

/** The people or places that the shown rows name, each once, in Swedish order. */
function named(rows: readonly CaseRow[], of: (row: CaseRow) => { id: string; name: string } | null) {
  const found = new Map(rows.flatMap((row) => (of(row) ? [[of(row)!.id, of(row)!.name] as const] : [])));
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'sv'));
}

interface QueueFiltersProps {
  search: QueueSearch;
  rows: readonly CaseRow[];
}

/** Narrows the view; what is chosen stands as a tag that can be taken away. On a phone it opens on request. */
export function QueueFilters(props: QueueFiltersProps) {
  const wide = useWide();
  const [open, setOpen] = useState(false);
  if (wide) return <Filters {...props} />;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-11 items-center gap-2 rounded-field px-2 font-semibold text-link underline underline-offset-3"
      >
        <SlidersHorizontal aria-hidden size={18} />
        {m.queue_filters()}
      </button>
      {open && <Filters {...props} />}
    </>
  );
}

function Filters({ search, rows }: QueueFiltersProps) {
  const navigate = useNavigate();
  const units = useMyUnits().filter(({ mine }) => mine);
  const filters: { key: FilterKey; label: string; options: { value: string; label: string }[] }[] = [
    { key: 'need', label: m.queue_filter_need(), options: needs.map((need) => ({ value: need, label: needText(need) })) },
    { key: 'state', label: m.queue_filter_state(), options: queueStates.map((state) => ({ value: state, label: caseStateText(state) })) },
    { key: 'unitId', label: m.queue_filter_unit(), options: units.length > 1 ? units.map(({ id, name }) => ({ value: String(id), label: name })) : [] },
    { key: 'workplaceId', label: m.queue_filter_workplace(), options: named(rows, (row) => row.workplace) },
    { key: 'repId', label: m.queue_filter_rep(), options: named(rows, (row) => row.rep) },
  ];
  const choose = async (key: FilterKey, value: string) => {
    await navigate({
      to: '/cases',
      search: { ...fromFirstPage(search), [key]: key === 'unitId' ? Number(value) : value },
      replace: true,
      resetScroll: false,
    });
    // The button has given way to the tag.
    setTimeout(() => focusTag(key), 50);
  };
  return (
    <div role="group" aria-label={m.queue_filters()} className="flex flex-wrap gap-2 max-[899px]:w-full">
      {filters
        .filter(({ key, options }) => search[key] === undefined && options.length > 0)
        .map(({ key, label, options }) => (
          <Menu
            key={key}
            from="start"
            button={<><span className="flex-1 text-left">{label}</span><ChevronDown aria-hidden size={18} /></>}
            choices={options.map((option) => ({ id: option.value, label: option.label, textValue: option.label, onChoose: () => void choose(key, option.value) }))}
            className="min-h-9! w-38 border-[1.5px] border-control bg-surface text-sm max-[899px]:w-[calc(50%-0.25rem)] max-[899px]:min-h-11!"
          />
        ))}
    </div>
  );
}
