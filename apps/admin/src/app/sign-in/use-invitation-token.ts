import { useState } from 'react';

/** The token in the fragment of the invitation's address; taken out of it, so that it is not in the history. */
export function useInvitationToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
