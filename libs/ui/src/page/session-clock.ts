import { lastContact } from '@app/api-client';

export interface SessionTimes {
  idleEndsAt: string;
  endsAt: string;
}

// The server notes a visit at most once a minute, so the idle time may have begun a minute before the last answer.
const slack = 60_000;
const learnt = new WeakMap<SessionTimes, number>();

/** Milliseconds until the session ends by itself, counted from the server's last answer. */
export function sessionClock(session: SessionTimes): () => number {
  const seen = learnt.get(session) ?? Date.now();
  learnt.set(session, seen);
  const idle = Date.parse(session.idleEndsAt) - seen;
  return () => Math.min(lastContact() + idle - slack, Date.parse(session.endsAt)) - Date.now();
}
