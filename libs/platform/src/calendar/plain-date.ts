import { remembered } from './remembered.js';

/** A day without a clock or a place: 'YYYY-MM-DD'. Sorts as text. */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a day that exists: '2026-02-28' but not '2026-02-30'. */
export function isPlainDate(text: string): boolean {
  const at = SHAPE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Days since 1970-01-01, so that days can be added and compared as numbers. */
const dayNumber = remembered((date: PlainDate): number => {
  if (!isPlainDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
});

const fromDayNumber = remembered((days: number): PlainDate => new Date(days * DAY_MS).toISOString().slice(0, 10));

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month some months on, or the month's last day where that day is missing: 31 August + 6 → 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  if (!isPlainDate(date)) throw new RangeError(`not a date: ${date}`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekday(date: PlainDate): number {
  return ((dayNumber(date) + 3) % 7 + 7) % 7 + 1;
}

/** Swedish week numbers are ISO 8601: a week belongs to the year of its Thursday, so 2027-01-01 is in week 53 of 2026. */
export function isoWeek(date: PlainDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}
