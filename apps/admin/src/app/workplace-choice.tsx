import { listWorkplaces } from '@app/api-client';
import { ComboBox } from '@app/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from './use-settled.js';

interface ChosenWorkplace {
  id: string;
  name: string;
}

interface WorkplaceChoiceProps {
  id?: string;
  label: string;
  hint?: string;
  optional?: boolean;
  error?: string;
  value: ChosenWorkplace | null;
  onChange: (chosen: ChosenWorkplace | null) => void;
}

/** One of all workplaces, by writing part of its name, city or employer. */
export function WorkplaceChoice({ value, onChange, ...texts }: WorkplaceChoiceProps) {
  const [words, setWords] = useState('');
  // What stands in the field when nothing has been written is the chosen name.
  const wanted = words === value?.name ? '' : words.trim();
  const search = useSettled(wanted);
  const { data, isError, isPending, isPlaceholderData } = useQuery({
    queryKey: ['workplaces', 'choices', search],
    queryFn: ({ signal }) => listWorkplaces({ query: { search: search || undefined }, signal }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items.map(({ id, name, city, employer }) => ({ id, label: name, detail: `${employer.name}, ${city}` })) ?? [];
  const chosen = value && !found.some(({ id }) => id === value.id) ? [{ id: value.id, label: value.name }] : [];
  const options = [...found, ...chosen];
  return (
    <ComboBox
      {...texts}
      options={options}
      value={value?.id ?? null}
      onChange={(id) => {
        const option = options.find((each) => each.id === id);
        onChange(option ? { id: option.id, name: option.label } : null);
      }}
      onSearch={setWords}
      search={isError ? 'failed' : isPending || isPlaceholderData || search !== wanted ? 'asking' : 'answered'}
    />
  );
}
