/** 'rep' is förtroendevald (arbetsplatsombud, board member); 'unit-lead' is ordförande or registeransvarig. */
export const MANDATE_ROLES = ['rep', 'unit-lead'] as const;
export type MandateRole = (typeof MANDATE_ROLES)[number];

/** 'ended' by a person before its time; 'lapsed' by itself after its last day. */
export const MANDATE_STATES = ['upcoming', 'active', 'ended', 'lapsed'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

/** Days as 'YYYY-MM-DD', which compare as text. */
export interface MandateDates {
  from: string;
  to: string;
  /** The first day without access, when ended before its time. */
  endedOn: string | null;
}

export function stateOf({ from, to, endedOn }: MandateDates, today: string): MandateState {
  if (endedOn !== null && endedOn <= today) return 'ended';
  if (to < today) return 'lapsed';
  return from > today ? 'upcoming' : 'active';
}

/** Days before the last day on which the unit lead is told, longest first. */
export const WARNING_DAYS = [30, 7, 0] as const;
export type WarningDays = (typeof WARNING_DAYS)[number];

/**
 * Which warning a mandate is in now: the closest one passed, or none. A mandate shorter than the warning is not warned of
 * at its very start, since whoever appointed it knows.
 */
export function warningDue(daysLeft: number, daysLong: number): WarningDays | null {
  if (daysLeft < 0) return null;
  const due = WARNING_DAYS.filter((days) => daysLeft <= days && days < daysLong);
  return due.at(-1) ?? null;
}
