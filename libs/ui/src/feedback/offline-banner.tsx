import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../texts/messages.js';

function onConnection(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** What is typed stays on the page; what is sent needs the network again. */
export function OfflineBanner() {
  const online = useSyncExternalStore(onConnection, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-waiting-tint px-4 py-2 text-waiting">
          <WifiOff aria-hidden size={18} className="shrink-0" />
          {m.ui_offline()}
        </p>
      )}
    </div>
  );
}
