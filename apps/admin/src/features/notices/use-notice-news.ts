import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../app/live/use-live-events.js';
import { queryClient } from '../../app/query-client.js';
import { noticesQuery } from './notices-query.js';

/** A notice is written just after what it tells of. */
const afterwards = 3_000;

/** Asks for the notices anew when something has happened in a case. */
export function useNoticeNews(): void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLiveEvents(({ type }) => {
    if (type !== 'case' && type !== 'gap') return;
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void queryClient.invalidateQueries(noticesQuery);
    }, afterwards);
  });
}
