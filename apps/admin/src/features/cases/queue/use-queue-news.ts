import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../../app/live/use-live-events.js';
import { refreshQueue } from '../case-queries.js';

/** A burst of events is one question to the server. */
const together = 1_500;

/** Asks for the page again soon after something has happened in a case. */
export function useQueueNews(): void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLiveEvents(({ type }) => {
    if (type !== 'case' && type !== 'gap') return;
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void refreshQueue();
    }, together);
  });
}
