import { ChangedDialog } from '@app/ui';
import { factName, factText, type FactKey, type FactNames, type FactValues } from './fact-fields.js';

interface FactsConflictProps {
  keys: readonly FactKey[];
  mine: FactValues;
  now: FactValues;
  names: FactNames;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody changed the same facts meanwhile: what one wrote beside what now holds. */
export function FactsConflict({ keys, mine, now, names, ...answers }: FactsConflictProps) {
  const { pending, onKeepMine, onTakeTheirs } = answers;
  return (
    <ChangedDialog
      values={keys.map((key) => ({ label: factName(key), theirs: factText(key, now, names), yours: factText(key, mine, names) }))}
      pending={pending}
      onKeepYours={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
