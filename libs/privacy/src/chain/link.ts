import { createHash } from 'node:crypto';

/** Every column of the event log, in the order it is sealed. A new one is added at the end, and counts from the events that have it on. */
export const SEALED_COLUMNS = ['id', 'at', 'name', 'actor_id', 'actor_role', 'case_id', 'unit_id', 'subject_id', 'data'] as const;

/** To the microsecond, and the same whatever the server's time zone and date style. */
export const momentAsText = (column: string): string => `extract(epoch from ${column})::text`;

const TEXTS: Partial<Record<(typeof SEALED_COLUMNS)[number], string>> = { at: momentAsText('e.at') };

/**
 * SQL that writes the event `e` in one way only: each column as length:text, or - for none. No two events read the same, and nothing of
 * an event can slide over into its neighbour's column. Written out here, not as a function in the database that it is to hold to account.
 */
export const EVENT_AS_LINE = SEALED_COLUMNS.map((column) => {
  const text = TEXTS[column] ?? `e.${column}::text`;
  return `coalesce(octet_length(${text}) || ':' || ${text}, '-')`;
}).join(` || `);

/** What the first link hangs on. */
export const beginningOf = (chainId: string): Buffer => createHash('sha256').update(`samtalsstod audit chain 1 ${chainId}`).digest();

/** One link: the one before, the place, the moment of sealing and the event itself. */
export const linkHash = (before: Buffer, position: number, sealedAt: string, line: string): Buffer =>
  createHash('sha256').update(before).update(`${position} ${sealedAt} ${line}`).digest();
