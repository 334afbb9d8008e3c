import { ComboBox } from '@app/ui';
import { m } from '@texts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { workplacesQuery, type WorkplaceAnswer } from './workplaces.js';

interface WorkplaceSearchProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  autoFocus: boolean;
  onChoose: (workplace: WorkplaceAnswer) => void;
}

/** Search among all workplaces; begins with those of the member's own unit. */
export function WorkplaceSearch({ id, label, hint, error, autoFocus, onChoose }: WorkplaceSearchProps) {
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    if (autoFocus) document.getElementById(id)?.focus();
  }, [autoFocus, id]);
  const { data: found = [], isPlaceholderData, isPending, isError } = useQuery({ ...workplacesQuery(search), placeholderData: keepPreviousData });
  const asking = isPending || isPlaceholderData || text.trim() !== search;
  const choose = (chosenId: string | null) => {
    const chosen = found.find((workplace) => workplace.id === chosenId);
    if (chosen) onChoose(chosen);
  };
  return (
    <ComboBox
      id={id}
      label={label}
      hint={hint ?? m.workplace_search_hint()}
      error={error}
      options={found.map(({ id: key, name, city, employer }) => ({ id: key, label: name, detail: `${employer}, ${city}` }))}
      value={null}
      onChange={choose}
      onSearch={setText}
      search={isError ? 'failed' : asking ? 'asking' : 'answered'}
    />
  );
}
