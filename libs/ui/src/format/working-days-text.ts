import { m } from '../texts/messages.js';

/** "om 3 arbetsdagar", "i dag", "2 arbetsdagar sedan". The server counts the days, since it knows the holidays. */
export function workingDaysText(days: number): string {
  if (days === 0) return m.ui_today();
  if (days === 1) return m.ui_in_one_working_day();
  if (days === -1) return m.ui_one_working_day_ago();
  return days > 0 ? m.ui_in_working_days({ days }) : m.ui_working_days_ago({ days: -days });
}
