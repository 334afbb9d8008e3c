import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DraftKeeper, Keeping } from './draft-keeper.js';

export const DraftContext = createContext<DraftKeeper | null>(null);

/** The help request that is being written, and who keeps it. */
export function useDraft(): Keeping & { keeper: DraftKeeper; change: DraftKeeper['change'] } {
  const keeper = useContext(DraftContext);
  if (!keeper) throw new Error('useDraft belongs under /ask');
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  return { ...keeping, keeper, change: keeper.change.bind(keeper) };
}
