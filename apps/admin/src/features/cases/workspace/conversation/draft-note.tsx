import type { TextKeeping } from '@app/ui';
import { m } from '@texts';

const texts: Record<TextKeeping, () => string> = {
  kept: m.case_draft_kept, waiting: m.case_draft_changed, failed: m.case_draft_failed, refused: m.case_draft_refused,
};

/** Whether what is written would be there after a closed lid; aloud only when it would not. */
export function DraftNote({ keeping }: { keeping: TextKeeping }) {
  if (keeping === 'failed' || keeping === 'refused') return <p role="status" className="text-sm font-semibold text-error">{texts[keeping]()}</p>;
  return <span className="text-sm text-muted">{texts[keeping]()}</span>;
}
