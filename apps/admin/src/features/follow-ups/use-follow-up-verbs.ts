import { asProblem, finishFollowUp, skipFollowUp, undoFollowUp } from '@app/api-client';
import { problemWords, showToast } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import type { FollowUp, SkipReason } from './follow-up.js';
import { refreshFollowUps } from './follow-up-queries.js';

function sayWhyNot(error: unknown): void {
  const { title, text } = problemWords(asProblem(error));
  showToast({ tone: 'error', message: `${title}. ${text}` });
}

/** Takes back a tick or a skip. */
export async function undo(id: string): Promise<void> {
  await undoFollowUp({ path: { id } }).then(() => showToast({ message: m.follow_up_undone() }), sayWhyNot);
  await refreshFollowUps();
}

/** Ticking off and skipping one follow-up, both with ten seconds to regret. */
export function useFollowUpVerbs({ id }: FollowUp) {
  const [pending, setPending] = useState(false);
  const act = async (change: () => Promise<unknown>, message: string): Promise<boolean> => {
    setPending(true);
    try {
      await change();
      showToast({ message, undo: () => void undo(id) });
      return true;
    } catch (error) {
      sayWhyNot(error);
      return false;
    } finally {
      // Also after a refusal: somebody else may have been first.
      await refreshFollowUps();
      setPending(false);
    }
  };
  return {
    pending,
    finish: () => act(() => finishFollowUp({ path: { id } }), m.follow_up_finished()),
    skip: (reason: SkipReason) => act(() => skipFollowUp({ path: { id }, body: { reason } }), m.follow_up_was_skipped()),
  };
}
