import { useEffect, useState } from 'react';
import { Button } from '../actions/button.js';
import { Dialog } from '../surfaces/dialog.js';
import { m } from '../texts/messages.js';
import { sessionClock, type SessionTimes } from './session-clock.js';

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
    <Dialog title={m.ui_session_title()} isOpen onClose={() => void stay()} mustAnswer>
      <p>{minutes === 1 ? m.ui_session_text_one() : m.ui_session_text({ minutes })}</p>
      <Button className="mt-5" pending={pending} onPress={() => void stay()}>
        {m.ui_session_stay()}
      </Button>
    </Dialog>
  );
}
