import { useEffect, useState, type ComponentType } from 'react';

/** Mounted once per app; shows toasts at the bottom, read politely. Nothing of it is part of the first load. */
export function ToastRegion() {
  const [Watch, setWatch] = useState<ComponentType | null>(null);
  useEffect(() => {
    void import('./toast-watch.js').then(
      (file) => setWatch(() => file.ToastWatch),
      // Without a network there is nothing to tell of either; the page itself stays.
      () => undefined,
    );
  }, []);
  return Watch && <Watch />;
}
