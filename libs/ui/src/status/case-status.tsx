import type { ReactNode } from 'react';
import { m } from '../texts/messages.js';
import { signs } from './signs.js';
import { StatusBadge, type StatusTone } from './status-badge.js';

export type CaseState = 'draft' | 'submitted' | 'assigned' | 'in-progress' | 'waiting' | 'resolved' | 'closed' | 'withdrawn';

const tones: Record<CaseState, StatusTone> = {
  draft: 'done',
  submitted: 'new',
  assigned: 'new',
  'in-progress': 'progress',
  waiting: 'waiting',
  resolved: 'done',
  closed: 'done',
  withdrawn: 'done',
};

const ownSigns: Partial<Record<CaseState, ReactNode>> = { draft: signs.pencil, withdrawn: signs.back };

/** The state as one word. */
export function caseStateText(state: CaseState): string {
  const texts: Record<CaseState, () => string> = {
    draft: m.ui_state_draft,
    submitted: m.ui_state_submitted,
    assigned: m.ui_state_assigned,
    'in-progress': m.ui_state_in_progress,
    waiting: m.ui_state_waiting,
    resolved: m.ui_state_resolved,
    closed: m.ui_state_closed,
    withdrawn: m.ui_state_withdrawn,
  };
  return texts[state]();
}

export function CaseStatus({ state }: { state: CaseState }) {
  return (
    <StatusBadge tone={tones[state]} sign={ownSigns[state]}>
      {caseStateText(state)}
    </StatusBadge>
  );
}
