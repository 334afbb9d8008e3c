import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../../app/live/use-live-events.js';
import { caseQuery } from '../case-queries.js';

/** One's own change is answered at once; what follows of it comes in the same breath. */
const together = 800;

/** Fetches the case again when somebody else, or the member, has done something in it. */
export function useCaseNews(id: string): void {
  const queryClient = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), [id]);
  useLiveEvents((event) => {
    if (event.type !== 'gap' && !(event.type === 'case' && event.id === id)) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void queryClient.invalidateQueries({ queryKey: caseQuery(id).queryKey }), together);
  });
}
