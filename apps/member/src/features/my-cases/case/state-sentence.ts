import { m } from '@texts';
import type { MyCase } from '../my-case.js';

/** The state as a sentence; "assigned" is the union's word, not one for a member. */
export function stateSentence({ state, rep }: Pick<MyCase, 'state' | 'rep'>): string {
  switch (state) {
    case 'submitted':
      return m.state_submitted();
    case 'assigned':
      return rep ? m.state_assigned() : m.state_submitted();
    case 'in-progress':
      return m.state_in_progress();
    case 'waiting':
      return m.state_waiting();
    case 'resolved':
      return m.state_resolved();
    case 'closed':
      return m.state_closed();
    case 'withdrawn':
      return m.state_withdrawn();
    case 'draft':
      return m.state_draft();
  }
}
