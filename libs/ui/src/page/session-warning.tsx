import { asProblem, type Problem } from '@app/api-client';
import { lazy, Suspense, useState } from 'react';
import { useSessionEnd, type SessionKeeping } from './use-session-end.js';

// Seldom needed, and never in the first minutes.
const SessionDialog = lazy(() => import('./session-dialog.js').then((file) => ({ default: file.SessionDialog })));

/** Five minutes before the session ends by itself: says so, and offers to stay where that is possible. */
export function SessionWarning(keeping: SessionKeeping) {
  const { end, show } = useSessionEnd(keeping);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [noted, setNoted] = useState(false);
  if (!end || (end.last && noted)) return null;
  const stay = async () => {
    setPending(true);
    setProblem(null);
    await keeping.onContinue().then(show, (error: unknown) => setProblem(asProblem(error)));
    setPending(false);
  };
  return (
    <Suspense>
      <SessionDialog {...end} pending={pending} problem={problem} onStay={() => void stay()} onNoted={() => setNoted(true)} />
    </Suspense>
  );
}
