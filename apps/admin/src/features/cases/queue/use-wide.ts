import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 900px)');

/** Room for the table; below it each case is a card. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener);
      return () => wide.removeEventListener('change', listener);
    },
    () => wide.matches,
  );
}
