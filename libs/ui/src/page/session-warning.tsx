import { lazy, Suspense, useEffect, useState } from 'react';
import { sessionClock, type SessionTimes } from './session-clock.js';

// Seldom needed, and never in the first minutes.
const SessionDialog = lazy(() => import('./session-dialog.js').then((file) => ({ default: file.SessionDialog })));

interface SessionWarningProps {
  session: SessionTimes;
  /** Asks the server for more time. */
  onContinue: () => Promise<unknown>;
  /** The time is up. */
  onOver: () => void;
}

/** Five minutes before the session ends by itself: says so, and offers to stay. */
export function SessionWarning({ session, onContinue, onOver }: SessionWarningProps) {
  const [minutes, setMinutes] = useState<number | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => {
    const clock = sessionClock(session);
    const look = () => {
      const left = clock();
      if (left <= 0) onOver();
      setMinutes(left > 0 && left <= 5 * 60_000 ? Math.ceil(left / 60_000) : null);
    };
    const timer = setInterval(look, 10_000);
    return () => clearInterval(timer);
  });
  if (minutes === null) return null;
  const stay = async () => {
    setPending(true);
    await onContinue().catch(() => undefined);
    setPending(false);
    setMinutes(null);
  };
  return (
    <Suspense>
      <SessionDialog minutes={minutes} pending={pending} onStay={() => void stay()} />
    </Suspense>
  );
}
