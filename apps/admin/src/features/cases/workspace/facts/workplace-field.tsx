import { m } from '@texts';
import { WorkplaceChoice } from '../../../../app/workplace-choice.js';
import type { FactValues } from './fact-fields.js';

interface WorkplaceFieldProps {
  values: FactValues;
  names: Map<string, string>;
  error?: string;
  onChange: (change: Partial<FactValues>) => void;
}

/** Another workplace has other managers. */
export function WorkplaceField({ values: { workplaceId }, names, error, onChange }: WorkplaceFieldProps) {
  return (
    <WorkplaceChoice
      label={m.queue_workplace()}
      error={error}
      value={workplaceId === null ? null : { id: workplaceId, name: names.get(workplaceId) ?? '' }}
      onChange={(chosen) => {
        if (!chosen || chosen.id === workplaceId) return;
        names.set(chosen.id, chosen.name);
        onChange({ workplaceId: chosen.id, managerId: null });
      }}
    />
  );
}
