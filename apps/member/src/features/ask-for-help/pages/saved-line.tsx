import { clockTime } from '@app/ui';
import { m } from '@texts';
import { CloudCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { useDraft } from '../draft/use-draft.js';

/** Says quietly that nothing will be lost; aloud only when it cannot be saved. */
export function SavedLine() {
  const { saving, savedAt } = useDraft();
  if (saving === 'failed') {
    return (
      <p role="status" className="flex items-center gap-2 text-error">
        <CloudOff aria-hidden size={18} className="shrink-0" />
        {m.ask_not_saved()}
      </p>
    );
  }
  // The page says so itself.
  if (saving === 'gone') return null;
  const settled = saving === 'saved';
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      {settled ? <CloudCheck aria-hidden size={18} /> : <LoaderCircle aria-hidden size={18} />}
      {settled ? m.ask_saved({ time: clockTime(savedAt) }) : m.ask_saving()}
    </p>
  );
}
