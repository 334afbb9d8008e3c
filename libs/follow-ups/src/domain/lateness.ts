import { lateMoments, type PlanCalendar, type Step } from './plans.js';

/** A rep's own follow-up has two working days' grace, then goes on like a plan's. */
export const OWN_OVERDUE_AFTER = 2;

/** The system's own act is for its day: a day late it would only confuse. */
const SYSTEM_LATE_MS = 24 * 60 * 60 * 1000;

/** The moments at which the clock makes a follow-up overdue and sends it on to the unit lead; null when it never does. */
export function clockMoments(
  step: { overdueAfter?: number } | null, dueAt: Date, calendar: PlanCalendar,
): { overdueAt: Date | null; escalateAt: Date | null } {
  const overdueAfter = step ? step.overdueAfter : OWN_OVERDUE_AFTER;
  return lateMoments({ overdueAfter } as Step, dueAt, calendar) ?? { overdueAt: null, escalateAt: null };
}

/** True when the system's own act comes too late to be of use, as after a long standstill. */
export function isStale(owner: string, dueAt: Date, now: Date): boolean {
  return owner === 'system' && now.getTime() - dueAt.getTime() > SYSTEM_LATE_MS;
}
