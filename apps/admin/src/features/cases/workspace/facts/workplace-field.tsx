import { listWorkplaces } from '@app/api-client';
import { ComboBox } from '@app/ui';
import { m } from '@texts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactValues } from './fact-fields.js';

interface WorkplaceFieldProps {
  values: FactValues;
  names: Map<string, string>;
  error?: string;
  onChange: (change: Partial<FactValues>) => void;
}

/** Another workplace has other managers. */
export function WorkplaceField({ values, names, error, onChange }: WorkplaceFieldProps) {
  const own = values.workplaceId ? (names.get(values.workplaceId) ?? '') : '';
  const [search, setSearch] = useState(own);
  const { data } = useQuery({
    queryKey: ['workplaces', 'search', search],
    queryFn: ({ signal }) => listWorkplaces({ query: { search: search.trim() || undefined }, signal }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items.map(({ id, name, city, employer }) => ({ id, label: name, detail: `${employer.name}, ${city}` })) ?? [];
  const current = values.workplaceId && !found.some(({ id }) => id === values.workplaceId) ? [{ id: values.workplaceId, label: own }] : [];
  return (
    <ComboBox
      label={m.queue_workplace()}
      error={error}
      options={[...current, ...found]}
      value={values.workplaceId}
      onSearch={setSearch}
      onChange={(workplaceId) => {
        const chosen = found.find(({ id }) => id === workplaceId);
        if (!chosen || workplaceId === values.workplaceId) return;
        names.set(chosen.id, chosen.label);
        onChange({ workplaceId: chosen.id, managerId: null });
      }}
    />
  );
}
