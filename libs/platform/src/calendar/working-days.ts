import Holidays from 'date-holidays';
import { addDays, weekday, type PlainDate } from './plain-date.js';
import { remembered, rememberedOfTwo } from './remembered.js';

const sweden = new Holidays('SE');
const daysOff = new Map<string, ReadonlySet<PlainDate>>();

/**
 * Public holidays, and the eves of Midsummer, Christmas and New Year, which are working days by law
 * but days off by the agreements at every workplace the union has ('bank' in the holiday data).
 */
function daysOffIn(year: string): ReadonlySet<PlainDate> {
  let days = daysOff.get(year);
  if (!days) {
    const free = sweden.getHolidays(Number(year)).filter(({ type }) => type === 'public' || type === 'bank');
    days = new Set(free.map(({ date }) => date.slice(0, 10)));
    daysOff.set(year, days);
  }
  return days;
}

export const isWorkingDay = remembered((date: PlainDate): boolean => weekday(date) <= 5 && !daysOffIn(date.slice(0, 4)).has(date));

/** The day itself when it is a working day, else the next one that is. */
export function nextWorkingDay(date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The n-th working day after a date, or before it when n is negative. With 0: the day itself, or the next working day. */
export const addWorkingDays = rememberedOfTwo((date: PlainDate, n: number): PlainDate => {
  if (n === 0) return nextWorkingDay(date);
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
});

/** Working days after `from` up to and including `to`; negative when `to` is the earlier. Friday to Monday is 1. */
export const workingDaysBetween: (from: PlainDate, to: PlainDate) => number = rememberedOfTwo((from: PlainDate, to: PlainDate): number => {
  if (from > to) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
});
