import { switchShortcuts, undoLatest, useShortcuts } from '@app/ui';
import { m } from '@texts';
import { useEffect } from 'react';
import { searchFieldId } from './case-search.js';
import { useSession } from './session.js';

/** The keys that work on every page of the workbench. */
export function useGeneralShortcuts(): void {
  const on = useSession()?.shortcuts;
  useEffect(() => {
    if (on !== undefined) switchShortcuts(on);
  }, [on]);
  useShortcuts([
    { key: '/', description: m.keys_search(), run: () => document.getElementById(searchFieldId)?.focus() },
    { key: 'z', description: m.keys_undo(), run: () => undoLatest() },
  ]);
}
