import { useCallback, useEffect, useRef, useState } from 'react';
import { isLastStretch, timeLeft, type SessionTimes } from './session-clock.js';

export interface SessionKeeping {
  /** As they were last told. */
  session: SessionTimes;
  /** Asks how it stands without prolonging it; null when the session is over. */
  onAsk: () => Promise<SessionTimes | null>;
  /** Asks the server for more time. */
  onContinue: () => Promise<SessionTimes>;
  /** The time is up. */
  onOver: () => void;
}

export interface SessionEnd {
  minutes: number;
  last: boolean;
}

const few = 5 * 60_000;
const minute = 60_000;
const untilNextLook = 10_000;

/**
 * How soon the session ends, in its last five minutes. What is done here and in other windows prolongs it at the server, so the server is
 * asked before anything is said, and again before it is taken to be over.
 */
export function useSessionEnd(keeping: SessionKeeping) {
  const [end, setEnd] = useState<SessionEnd | null>(null);
  const latest = useRef(keeping);
  latest.current = keeping;
  const asked = useRef(0);

  const show = useCallback((times: SessionTimes) => {
    const left = timeLeft(times);
    // Past its end and yet alive: this device's clock is wrong, and nothing it says about minutes is true.
    setEnd(left > 0 && left <= few ? { minutes: Math.ceil(left / minute), last: isLastStretch(times) } : null);
  }, []);

  const look = useCallback(async () => {
    const { session, onAsk, onOver } = latest.current;
    const left = timeLeft(session);
    if (left > few || (left > 0 && Date.now() - asked.current < minute)) return show(session);
    asked.current = Date.now();
    const told = await onAsk().catch(() => undefined);
    // Without an answer what was last told holds: a page nobody sits at closes without a network too.
    const over = told === undefined ? left <= 0 : told === null;
    if (over) onOver();
    else show(told ?? session);
  }, [show]);

  useEffect(() => {
    const timer = setInterval(() => void look(), untilNextLook);
    return () => clearInterval(timer);
  }, [look]);
  return { end, show };
}
