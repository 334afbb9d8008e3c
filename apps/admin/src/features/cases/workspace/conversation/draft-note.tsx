import { m } from '@texts';
import type { DraftState } from './use-kept-draft.js';

/** Whether what is written would be there after a closed lid. */
export function DraftNote({ state }: { state: DraftState }) {
  const texts: Record<DraftState, string> = { clean: '', changed: m.case_draft_changed(), kept: m.case_draft_kept(), failed: m.case_draft_failed() };
  return <span className={`text-sm ${state === 'failed' ? 'font-semibold text-error' : 'text-muted'}`}>{texts[state]}</span>;
}
