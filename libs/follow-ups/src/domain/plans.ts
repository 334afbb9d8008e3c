/** The fact a follow-up hangs on; its day is a Stockholm date. */
export type Anchor = 'submitted' | 'talk';

/** How far from the anchor's day; a negative amount is before it. */
export interface Offset {
  amount: number;
  unit: 'working-day' | 'day' | 'month';
}

/** One follow-up that a plan makes for each case. Plans are data: versioned, and never changed once used. */
export interface Step {
  code: string;
  nameSv: string;
  nameEn: string;
  anchor: Anchor;
  offset: Offset;
  /** Clock time in Stockholm, 'HH:mm'. */
  at: string;
  /** Who is to do it, or who is told. */
  owner: 'rep' | 'member';
  /** A day that is no working day moves to the next one. */
  onWorkingDay?: true;
  /** Asks for nothing back: it is done as soon as it has fallen due. */
  reminderOnly?: true;
  /** Is planned even when its moment has passed, as what is late must not disappear. */
  evenIfPast?: true;
  /** Goes on when the case is resolved or closed. */
  outlivesCase?: true;
}

export interface Plan {
  code: string;
  version: number;
  nameSv: string;
  nameEn: string;
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

/** Working days after the due day, at 08:00. */
const LATE = { overdue: 2, escalated: 5 };

/** When a follow-up that is still not done becomes overdue, and when the unit lead is told. */
export function lateMoments(dueAt: Date, calendar: PlanCalendar): { overdueAt: Date; escalateAt: Date } {
  const dueDay = calendar.toStockholm(dueAt);
  const morning = (workingDays: number): Date => calendar.instantAt(calendar.addWorkingDays(dueDay, workingDays), '08:00');
  return { overdueAt: morning(LATE.overdue), escalateAt: morning(LATE.escalated) };
}
