/** The fact a follow-up hangs on; its day is a Stockholm date. */
export type Anchor = 'submitted' | 'talk';

/** How far from the anchor's day; a negative amount is before it. */
export interface Offset {
  amount: number;
  unit: 'working-day' | 'day' | 'month';
}

/** One follow-up that a plan makes for each case. Plans are data: versioned, and never changed once used. */
export interface Step {
  kind: string;
  anchor: Anchor;
  offset: Offset;
  /** Clock time in Stockholm, 'HH:mm'. */
  at: string;
  /** A day that is no working day moves to the next one. */
  onWorkingDay?: true;
  /** Who is to do it; the system does its own when they fall due. */
  owner: 'rep' | 'member' | 'system';
  /** Working days after the due moment until it counts as overdue; 0 is at once. Leave out for what can never be late. */
  overdueAfter?: number;
  /** Is planned even when its moment has passed, as what is late must not disappear. */
  evenIfPast?: true;
  /** Goes on when the case is closed. */
  outlivesCase?: true;
}

export interface Plan {
  code: string;
  version: number;
  steps: readonly Step[];
}

/** What follow-ups need of the calendar; `swedishCalendar` of the platform is one. */
export interface PlanCalendar {
  addDays(date: string, days: number): string;
  addMonths(date: string, months: number): string;
  addWorkingDays(date: string, n: number): string;
  nextWorkingDay(date: string): string;
  instantAt(date: string, time: string): Date;
  toStockholm(instant: Date): string;
}

function dayFrom(anchorDay: string, { amount, unit }: Offset, calendar: PlanCalendar): string {
  switch (unit) {
    case 'working-day': return calendar.addWorkingDays(anchorDay, amount);
    case 'day': return calendar.addDays(anchorDay, amount);
    case 'month': return calendar.addMonths(anchorDay, amount);
  }
}

/** When a step falls due, for an anchor on a given day. */
export function dueMoment(step: Step, anchorDay: string, calendar: PlanCalendar): Date {
  const day = dayFrom(anchorDay, step.offset, calendar);
  return calendar.instantAt(step.onWorkingDay ? calendar.nextWorkingDay(day) : day, step.at);
}

/** Working days an overdue follow-up waits before it goes to the unit lead. */
const ESCALATE_AFTER = 3;

/** When a follow-up that is still not done becomes overdue, and when it goes to the unit lead; null when it never does. */
export function lateMoments(step: Step, dueAt: Date, calendar: PlanCalendar): { overdueAt: Date; escalateAt: Date } | null {
  if (step.overdueAfter === undefined) return null;
  const dueDay = calendar.toStockholm(dueAt);
  const morningAfter = (workingDays: number): Date => calendar.instantAt(calendar.addWorkingDays(dueDay, workingDays), '08:00');
  return {
    overdueAt: step.overdueAfter === 0 ? dueAt : morningAfter(step.overdueAfter),
    escalateAt: morningAfter(step.overdueAfter + ESCALATE_AFTER),
  };
}
