import { useCallback, useRef } from 'react';

/**
 * A key for what one form sends: the same however often the button is pressed, a new one after `renew()`, which
 * is called when it has arrived, or when the words were changed after a refusal.
 */
export function useFormKey(): { key: () => string; renew: () => void } {
  const current = useRef<string | null>(null);
  const key = useCallback(() => (current.current ??= crypto.randomUUID()), []);
  const renew = useCallback(() => {
    current.current = null;
  }, []);
  return { key, renew };
}
