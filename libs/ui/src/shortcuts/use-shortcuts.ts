import { useEffect, useRef } from 'react';
import { addShortcuts, type Shortcut } from './shortcut-store.js';

/** Keys that work while this page is shown. They never fire in a field or dialog, and can be switched off. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts.map(({ key, description }) => `${key} ${description}`).join('\n');
  useEffect(
    () =>
      addShortcuts(
        latest.current.map(({ key, description }) => ({
          key,
          description,
          run: (event) => latest.current.find((each) => each.key === key)?.run(event),
        })),
      ),
    [signature],
  );
}
