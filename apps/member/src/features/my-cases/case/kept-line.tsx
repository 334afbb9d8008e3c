import type { TextKeeping } from '@app/ui';
import { m } from '@texts';
import { CloudOff } from 'lucide-react';

/** Whether what is begun would be there on another day; aloud only when it would not. */
export function KeptLine({ keeping }: { keeping: TextKeeping }) {
  if (keeping === 'failed' || keeping === 'refused') {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-error">
        <CloudOff aria-hidden size={18} className="shrink-0" />
        {keeping === 'failed' ? m.message_not_kept() : m.message_refused()}
      </p>
    );
  }
  return <span className="text-sm text-muted">{keeping === 'kept' ? m.message_kept() : m.message_keeping()}</span>;
}
