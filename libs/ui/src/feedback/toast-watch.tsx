import { lazy, Suspense, useSyncExternalStore } from 'react';
import { toasts } from './toasts.js';

// Comes with the first toast: no page needs it to be read.
const ToastView = lazy(() => import('./toast-view.js').then((file) => ({ default: file.ToastView })));

const any = () => toasts.visibleToasts.length > 0;

export function ToastWatch() {
  const needed = useSyncExternalStore((listener) => toasts.subscribe(listener), any);
  return <Suspense>{needed && <ToastView />}</Suspense>;
}
