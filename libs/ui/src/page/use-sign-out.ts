import { asProblem } from '@app/api-client';
import { useState } from 'react';

/**
 * Signs out. It is not done before the server says so: until then the session is open to whoever comes next.
 * @param ask asks the server to end the session
 */
export function useSignOut(ask: () => Promise<unknown>, onSignedOut: () => void) {
  const [failed, setFailed] = useState(false);
  const [pending, setPending] = useState(false);
  const signOut = async () => {
    setPending(true);
    const refused = await ask().then(
      () => false,
      // 401: it was over already.
      (error: unknown) => asProblem(error).status !== 401,
    );
    setPending(false);
    setFailed(refused);
    if (!refused) onSignedOut();
  };
  return { signOut: () => void (pending || signOut()), failed, pending, dismiss: () => setFailed(false) };
}
