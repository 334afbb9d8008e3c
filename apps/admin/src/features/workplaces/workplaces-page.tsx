import { Button, EmptyState, localized, PageTitle, QueryState, TextField } from '@app/ui';
import { m } from '@texts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../app/session.js';
import { UnitChoice } from '../../app/unit-choice.js';
import { useSettled } from '../../app/use-settled.js';
import { WorkplaceDialog } from './workplace-dialog.js';
import { workplacesQuery } from './workplace-queries.js';
import { WorkplacesTable } from './workplaces-table.js';

/** The register of workplaces: where managers lack training and where material is missing. */
export const WorkplacesPage = localized(function Workplaces() {
  const may = useMay();
  const navigate = useNavigate();
  const { unit } = useSearch({ from: '/workbench/workplaces' });
  // Free words stay out of the address.
  const [words, setWords] = useState('');
  const [adding, setAdding] = useState(false);
  const search = useSettled(words.trim());
  const query = useInfiniteQuery(workplacesQuery({ search, unitId: unit }));
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageTitle>{m.nav_workplaces()}</PageTitle>
        {may('workplace.change') && (
          <Button size="small" icon={<Plus aria-hidden size={16} />} onPress={() => setAdding(true)}>
            {m.workplace_add()}
          </Button>
        )}
      </div>
      <div role="search" aria-label={m.nav_workplaces()} className="mt-4 mb-5 grid max-w-3xl gap-4 sm:grid-cols-2">
        <TextField
          type="search"
          label={m.workplaces_search()}
          value={words}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <UnitChoice
          label={m.workplace_unit()}
          everywhere={m.workplaces_all_units()}
          value={unit ?? null}
          onChange={(unitId) => void navigate({ to: '/workplaces', search: unitId ? { unit: unitId } : {}, replace: true })}
        />
      </div>
      <QueryState query={query} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) {
            return (
              <EmptyState title={m.workplaces_none()} icon={<Building2 aria-hidden size={32} />}>
                {search || unit ? m.workplaces_none_found() : m.workplaces_none_text()}
              </EmptyState>
            );
          }
          return <WorkplacesTable rows={rows} />;
        }}
      </QueryState>
      {query.hasNextPage && (
        <Button kind="secondary" className="mt-4" pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {m.workplaces_more()}
        </Button>
      )}
      {adding && (
        <WorkplaceDialog
          onSaved={({ id }) => void navigate({ to: '/workplaces/$id', params: { id } })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
});
