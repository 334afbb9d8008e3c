import { QueryState, useUnsavedWarning, whenLeaving } from '@app/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper } from './draft/draft-keeper.js';
import { draftQuery, type Draft } from './draft/draft.js';
import { DraftContext } from './draft/use-draft.js';

// Whoever leaves while it cannot be saved may be back before it can.
let left: DraftKeeper | undefined;

function DraftProvider({ draft }: { draft: Draft }) {
  const queries = useQueryClient();
  const [keeper] = useState(() => {
    if (left && !left.settled && left.kept.id === draft.id) return left;
    return new DraftKeeper(draft, (saved) => queries.setQueryData(draftQuery.queryKey, saved));
  });
  const inTrouble = useSyncExternalStore(keeper.subscribe, () => !keeper.settled && keeper.snapshot().problem !== null);
  useUnsavedWarning(inTrouble);
  useEffect(() => {
    const saveAtOnce = () => void (keeper.settled || keeper.save());
    saveAtOnce();
    window.addEventListener('online', saveAtOnce);
    const stayed = whenLeaving(saveAtOnce);
    return () => {
      window.removeEventListener('online', saveAtOnce);
      stayed();
      left = keeper;
      if (keeper.settled) keeper.stop();
      // Whoever leaves in the middle of a pause has still said it, and whoever leaves without a network too.
      else void keeper.save();
    };
  }, [keeper]);
  return (
    <DraftContext value={keeper}>
      <Outlet />
    </DraftContext>
  );
}

/** Fetches the draft for the steps under it; without one, to where it begins. */
export function AskLayout() {
  const query = useQuery(draftQuery);
  return (
    // As tall as a step from the start: what lies under it does not jump when the questions come.
    <div className="min-h-dvh">
      <QueryState query={query} lines={8}>
        {(draft) => (draft ? <DraftProvider key={draft.id} draft={draft} /> : <Navigate to="/ask" replace />)}
      </QueryState>
    </div>
  );
}
