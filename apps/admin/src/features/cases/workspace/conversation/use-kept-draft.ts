import { fitsKeepalive, saveComposer } from '@app/api-client';
import { whenLeaving } from '@app/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { caseQuery } from '../../case-queries.js';

export type ComposerKind = 'note' | 'message';
export type DraftState = 'clean' | 'changed' | 'kept' | 'failed';

const pause = 1_500;

/** Keeps what is being written on the server, for its writer alone: after a pause, and when the page is left. */
export function useKeptDraft(caseId: string, kind: ComposerKind, kept: string | null) {
  const queryClient = useQueryClient();
  const [text, setText] = useState(kept ?? '');
  const [state, setState] = useState<DraftState>(kept ? 'kept' : 'clean');
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const remember = useCallback(
    (written: string) => {
      queryClient.setQueryData(caseQuery(caseId).queryKey, (detail) => detail && { ...detail, composer: { ...detail.composer, [kind]: written } });
    },
    [queryClient, caseId, kind],
  );
  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const written = unsaved.current;
    if (written === null) return;
    try {
      await saveComposer({ path: { id: caseId }, body: { kind, text: written }, keepalive: fitsKeepalive(written) });
      remember(written);
      if (unsaved.current !== written) return;
      unsaved.current = null;
      setState(written ? 'kept' : 'clean');
    } catch {
      setState('failed');
    }
  }, [caseId, kind, remember]);

  const write = (next: string) => {
    setText(next);
    setState('changed');
    unsaved.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };
  /** It has been sent: the server has cleared its own. */
  const clear = () => {
    clearTimeout(timer.current);
    unsaved.current = null;
    setText('');
    setState('clean');
  };
  useEffect(() => whenLeaving(() => void save()), [save]);
  useEffect(
    () => () => {
      if (unsaved.current === null) return;
      remember(unsaved.current);
      void save();
    },
    [remember, save],
  );
  return { text, state, write, clear, hold: () => clearTimeout(timer.current) };
}
