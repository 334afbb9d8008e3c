import { asProblem, type Unit } from '@app/api-client';
import { ComboBox, ErrorState, Select } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery, useMyUnits } from './units.js';

interface UnitChoiceProps {
  id?: string;
  label: string;
  error?: string;
  value: number | null;
  onChange: (unitId: number | null) => void;
  /** What an empty choice stands for; without it a unit must be chosen. */
  everywhere?: string;
  /** Where it is not all of one's own units. */
  among?: readonly Unit[];
}

const few = 15;

/** One of one's own units: a list while they are few, else by writing part of the name. */
export function UnitChoice({ id, label, error, value, onChange, everywhere, among }: UnitChoiceProps) {
  const mine = useMyUnits();
  const { isLoadingError, error: failure, refetch } = useQuery(unitsQuery);
  const units = among ?? mine;
  const choose = (key: string | null) => onChange(key ? Number(key) : null);
  if (!among && isLoadingError) return <ErrorState problem={asProblem(failure)} onRetry={() => void refetch()} />;
  if (units.length <= few) {
    return (
      <Select
        id={id}
        label={label}
        error={error}
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
        placeholder={everywhere ?? (value ? undefined : m.unit_choose())}
        options={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
      />
    );
  }
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  return (
    <ComboBox
      // Its words come with the units.
      key={units.length}
      id={id}
      label={label}
      error={error}
      value={value === null ? null : String(value)}
      onChange={choose}
      placeholder={everywhere ?? m.unit_choose()}
      options={units.map((unit) => ({ id: String(unit.id), label: unit.name, detail: unit.parentId === null ? undefined : nameOf.get(unit.parentId) }))}
    />
  );
}
