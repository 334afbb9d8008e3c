import { m } from '@texts';
import { Radio } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { liveStatus, onLiveStatus } from './live.js';

/** Whether the list changes by itself right now. */
export function LiveState() {
  const status = useSyncExternalStore(onLiveStatus, liveStatus);
  if (status === 'off') return null;
  const live = status === 'live';
  return (
    <span className={`inline-flex items-center gap-1.5 px-2 text-sm ${live ? 'text-progress' : 'text-waiting'}`}>
      <Radio aria-hidden size={16} />
      <span className="max-sm:sr-only">{live ? m.live_on() : m.live_connecting()}</span>
    </span>
  );
}
