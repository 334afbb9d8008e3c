import { QueryState, whenLeaving } from '@app/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { DraftKeeper } from './draft/draft-keeper.js';
import { draftQuery, type Draft } from './draft/draft.js';
import { DraftContext } from './draft/use-draft.js';

function DraftProvider({ draft }: { draft: Draft }) {
  const queries = useQueryClient();
  const [keeper] = useState(() => new DraftKeeper(draft, (saved) => queries.setQueryData(draftQuery.queryKey, saved)));
  useEffect(() => {
    const saveAtOnce = () => void keeper.save();
    window.addEventListener('online', saveAtOnce);
    const stayed = whenLeaving(() => keeper.snapshot().saving === 'waiting' && saveAtOnce());
    return () => {
      window.removeEventListener('online', saveAtOnce);
      stayed();
      // Whoever leaves in the middle of a pause has still said it.
      if (keeper.snapshot().saving === 'waiting') void keeper.save();
      else keeper.stop();
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
