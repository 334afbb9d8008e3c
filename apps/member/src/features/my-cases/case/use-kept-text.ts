import { fitsKeepalive, saveMyComposer } from '@app/api-client';
import { whenLeaving } from '@app/ui';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { myCaseQuery } from '../my-case.js';
import { TextKeeper } from './text-keeper.js';

/** What is not on the server yet, by case: whoever comes back finds it, and finds it unsaved. */
const unsaved = new Map<string, TextKeeper>();

/** A case that is opened again is shown as it was last fetched, until it has been fetched anew. */
function remember(queries: QueryClient, caseId: string, words: string): void {
  queries.setQueryData(myCaseQuery(caseId).queryKey, (it) => it && { ...it, composerDraft: words || null });
}

function keeperOf(queries: QueryClient, caseId: string, begun: string): TextKeeper {
  const left = unsaved.get(caseId);
  if (left) return left;
  const keeper = new TextKeeper(begun, async (words) => {
    await saveMyComposer({ path: { id: caseId }, body: { text: words }, keepalive: fitsKeepalive(words) });
    remember(queries, caseId, words);
  });
  keeper.subscribe(() => {
    if (keeper.snapshot().keeping === 'kept') unsaved.delete(caseId);
    else unsaved.set(caseId, keeper);
  });
  return keeper;
}

/** A text that is saved on the server after a pause, when one leaves, and when the network is back. */
export function useKeptText(caseId: string, begun: string) {
  const queries = useQueryClient();
  const [keeper] = useState(() => keeperOf(queries, caseId, begun));
  const { text, keeping } = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    const saveAtOnce = () => void keeper.save();
    saveAtOnce();
    window.addEventListener('online', saveAtOnce);
    const stayed = whenLeaving(saveAtOnce);
    return () => {
      window.removeEventListener('online', saveAtOnce);
      stayed();
      remember(queries, caseId, keeper.snapshot().text);
      saveAtOnce();
    };
  }, [keeper, queries, caseId]);
  return { text, keeping, keeper };
}
