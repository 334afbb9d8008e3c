export interface SessionTimes {
  idleEndsAt: string;
  endsAt: string;
}

/** Milliseconds until the session ends by itself, as the server last said it. */
export const timeLeft = ({ idleEndsAt, endsAt }: SessionTimes): number => Math.min(Date.parse(idleEndsAt), Date.parse(endsAt)) - Date.now();

/** Near the longest time that a session may last nothing prolongs it. */
export const isLastStretch = ({ idleEndsAt, endsAt }: SessionTimes): boolean => Date.parse(idleEndsAt) >= Date.parse(endsAt);
