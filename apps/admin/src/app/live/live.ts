import type { StreamLiveResponse } from '@app/api-client';

/** What happens in a case, or to the stream itself. */
export type LiveEvent = StreamLiveResponse;

export type LiveStatus = 'off' | 'connecting' | 'live';

const handlers = new Set<(event: LiveEvent) => void>();
const watchers = new Set<() => void>();
let status: LiveStatus = 'off';

export const liveStatus = (): LiveStatus => status;

export function onLiveStatus(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function onLiveEvent(handler: (event: LiveEvent) => void): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}

function set(next: LiveStatus): void {
  if (next === status) return;
  status = next;
  watchers.forEach((watcher) => watcher());
}

/** Opens the stream; the browser itself reconnects while it can, and after a refusal this does, ever more seldom. */
export function openLive(): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = 2_000;
  const open = () => {
    set('connecting');
    source = new EventSource('/api/live');
    source.onopen = () => {
      wait = 2_000;
      set('live');
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as LiveEvent;
      handlers.forEach((handler) => handler(event));
    };
    source.onerror = () => {
      set('connecting');
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, wait);
      wait = Math.min(wait * 2, 60_000);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    source?.close();
    set('off');
  };
}
