import { useEffect, useState } from 'react';

/** When one dialog has given way to another, the last to close no longer knows where the reader came from. This does. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog's own attempt.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const target = opener?.isConnected ? opener : document.getElementById('main');
        if (target instanceof HTMLElement) target.focus();
      }, 50);
    },
    [opener],
  );
}
