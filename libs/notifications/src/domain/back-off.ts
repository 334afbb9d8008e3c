const FIRST_MS = 30_000;
const LONGEST_MS = 6 * 60 * 60 * 1000;
export const MOST_ATTEMPTS = 12;

/** SMTP answers after which trying again is of no use: no such mailbox, not local, not allowed. */
const FOR_GOOD = [550, 551, 553, 556];

/** How long to wait after the n-th attempt failed (from 1): 30 s, then twice as long each time, six hours at most; about a day in all. */
export const waitAfter = (attempt: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));

/** True when a mail is given up after its n-th attempt failed with the mail server's answer. */
export const givesUp = (attempt: number, answer?: number): boolean =>
  attempt >= MOST_ATTEMPTS || (answer !== undefined && FOR_GOOD.includes(answer));
