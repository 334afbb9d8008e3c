import { getWorkplace } from '@app/api-client';
import { Select } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import type { FactValues } from './fact-fields.js';

interface ManagerFieldProps {
  values: FactValues;
  names: Map<string, string>;
  saidName: string | null;
  error?: string;
  onChange: (change: Partial<FactValues>) => void;
}

/** Managers in the workplace's register; the member's own words stay beside it. */
export function ManagerField({ values, names, saidName, error, onChange }: ManagerFieldProps) {
  const { workplaceId, managerId } = values;
  const { data } = useQuery({
    queryKey: ['workplaces', 'one', workplaceId],
    queryFn: ({ signal }) => getWorkplace({ path: { id: workplaceId! }, signal }),
    enabled: workplaceId !== null,
  });
  const managers = data?.managerList.filter((manager) => manager.active || manager.id === managerId) ?? [];
  const options = managers.map(({ id, name, roleTitle }) => ({ value: id, label: [name, roleTitle].filter(Boolean).join(', ') }));
  const missing = managerId && !options.some(({ value }) => value === managerId) ? [{ value: managerId, label: names.get(managerId) ?? '' }] : [];
  return (
    <Select
      label={m.case_manager()}
      optional
      hint={saidName ? m.case_manager_said({ name: saidName }) : undefined}
      error={error}
      placeholder={m.case_not_said()}
      options={[...missing, ...options]}
      value={managerId ?? ''}
      onChange={(event) => {
        const { value } = event.target;
        const chosen = options.find((option) => option.value === value);
        if (chosen) names.set(value, chosen.label);
        onChange({ managerId: value || null });
      }}
    />
  );
}
