import { useSyncExternalStore } from 'react';

// A fragment never reaches a server or its log. It is taken out of the address at once, so that it is not in the history either.
let token = '';

function take(): void {
  const fragment = window.location.hash.slice(1);
  if (!window.location.pathname.endsWith('/sign-in') || fragment.length < 20) return;
  token = fragment;
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
}
take();

const onFragment = (listener: () => void) => {
  const changed = () => {
    take();
    listener();
  };
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The one-time token of the link that was followed, or ''. */
export const useLinkToken = (): string => useSyncExternalStore(onFragment, () => token);

/** Once used, or refused, it is of no use. */
export function forgetLinkToken(): void {
  token = '';
}
