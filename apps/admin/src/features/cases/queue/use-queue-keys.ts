import { useShortcuts } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseRow } from '../case.js';
import { fromQueue } from './from-queue.js';
import { focusCase, focusedCase, moveFocus, takeOpened } from './row-focus.js';
import type { SteadyRow } from './use-steady-rows.js';

/** J, K, Enter and C in the list, and the row that was left takes the focus again. */
export function useQueueKeys(rows: readonly SteadyRow[], claim: (row: CaseRow) => void): void {
  const router = useRouter();
  const any = rows.length > 0;
  const returned = useRef(false);
  useEffect(() => {
    if (!any || returned.current) return;
    returned.current = true;
    const id = takeOpened();
    if (id) focusCase(id);
  }, [any]);

  const here = () => rows.find(({ row }) => row.id === focusedCase());
  useShortcuts([
    { key: 'j', description: m.keys_next_row(), run: () => moveFocus(1) },
    { key: 'k', description: m.keys_previous_row(), run: () => moveFocus(-1) },
    {
      key: 'Enter',
      description: m.keys_open_row(),
      run: () => {
        const { row } = here() ?? rows[0] ?? {};
        if (row) void router.navigate({ to: '/cases/$id', params: { id: row.id }, state: fromQueue });
      },
    },
    {
      key: 'c',
      description: m.keys_claim_row(),
      run: ({ repeat }) => {
        const at = here();
        if (at && !at.gone && !repeat) claim(at.row);
      },
    },
  ]);
}
