import { useEffect, useRef } from 'react';
import { onLiveEvent, type LiveEvent } from './live.js';

/** Tells a page what happens to the cases it may see, as it happens. */
export function useLiveEvents(handle: (event: LiveEvent) => void): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => onLiveEvent((event) => latest.current(event)), []);
}
