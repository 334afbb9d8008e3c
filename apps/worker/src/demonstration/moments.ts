import { addDays, addWorkingDays, instantAt, nextWorkingDay, toStockholm } from '@app/platform';
import type { Random } from './random.js';

const HOUR = 3_600_000;
const clockTime = (hour: number, random: Random): string => `${String(hour).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;

/** Some minutes or hours on. */
export const later = (from: Date, hours: number): Date => new Date(from.getTime() + hours * HOUR);

/** In office hours so many working days on; 0 is today if there is time left, else the next working day. */
export function atWork(from: Date, workingDays: number, random: Random): Date {
  const today = toStockholm(from);
  const soon = later(from, 0.5 + random.next() * 3);
  const sameDay = workingDays === 0 && nextWorkingDay(today) === today && toStockholm(soon) === today
    && soon < instantAt(today, '17:00') && soon > instantAt(today, '08:00');
  if (sameDay) return soon;
  const day = workingDays === 0 ? addWorkingDays(today, 1) : addWorkingDays(today, workingDays);
  return instantAt(day, clockTime(random.between(8, 16), random));
}

/** When members write: evenings and weekends too. */
export const atHome = (from: Date, days: number, random: Random): Date => {
  const at = instantAt(addDays(toStockholm(from), days), clockTime(random.weighted([[random.between(7, 11), 2], [random.between(12, 17), 3], [random.between(18, 22), 3]]), random));
  return at > from ? at : later(from, 1 + random.next() * 4);
};
