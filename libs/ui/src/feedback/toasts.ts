import { ToastQueue } from 'react-stately/useToastState';

export interface ToastContent {
  message: string;
  tone?: 'done' | 'error';
  /** "Ångra": the toast stays 10 s, and Z does the same while it is there. */
  undo?: () => void;
}

export const toasts = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** How long an undo is offered, in milliseconds. */
export const undoTime = 10_000;

// Long enough to read; a toast lies over a piece of the page.
const readingTime = 5_000;

export function showToast(content: ToastContent): string {
  const timeout = content.undo ? undoTime : readingTime;
  return toasts.add(content, { timeout: content.tone === 'error' ? undefined : timeout });
}

/** Undoes the latest thing that still can be undone; false when there is none. */
export function undoLatest(): boolean {
  const latest = toasts.visibleToasts.find((toast) => toast.content.undo);
  if (!latest) return false;
  latest.content.undo?.();
  toasts.close(latest.key);
  return true;
}
