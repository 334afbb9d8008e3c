const MINUTE = 60_000;

/** How long a session lasts without anybody doing anything, and at most. A half session waits for the second factor. */
const LIMITS = {
  member: { idle: 60 * MINUTE, most: 12 * 60 * MINUTE },
  staff: { idle: 30 * MINUTE, most: 12 * 60 * MINUTE },
  half: { idle: 10 * MINUTE, most: 10 * MINUTE },
} as const;

/** Noting every request would write once per request; a minute's grain is enough for limits of half an hour. */
export const SEEN_GRAIN = MINUTE;

export interface SessionFacts {
  audience: 'member' | 'staff';
  step: 'second-factor' | 'signed-in';
  createdAt: Date;
  lastSeenAt: Date;
}

export interface SessionEnds {
  idleEndsAt: Date;
  endsAt: Date;
}

export function endsOf(session: SessionFacts): SessionEnds {
  const { idle, most } = LIMITS[session.step === 'second-factor' ? 'half' : session.audience];
  const endsAt = session.createdAt.getTime() + most;
  return { idleEndsAt: new Date(Math.min(session.lastSeenAt.getTime() + idle, endsAt)), endsAt: new Date(endsAt) };
}

export function isOver(session: SessionFacts, now: Date): boolean {
  return endsOf(session).idleEndsAt <= now;
}
