import { currentLocale, currentRegionalLocale } from '../i18n/locale.js';

/** A calendar day as YYYY-MM-DD, or a moment as ISO 8601 or Date. */
export type DateLike = string | Date;

const zone = 'Europe/Stockholm';
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

function moment(value: DateLike): Date {
  if (value instanceof Date) return value;
  // Noon keeps a plain day the same day in every zone of Europe.
  return new Date(dayOnly.test(value) ? `${value}T12:00:00Z` : value);
}

function part(value: DateLike, options: Intl.DateTimeFormatOptions): string {
  const locale = currentLocale() === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(moment(value)).replaceAll('.', '');
}

/** The day in Stockholm, YYYY-MM-DD. */
export const stockholmDay = (value: DateLike): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment(value));

/** Whether a day, YYYY-MM-DD, has passed in Stockholm; no day has not. */
export const hasBeen = (day: string | null | undefined): boolean => Boolean(day) && day! < stockholmDay(new Date());

/** ISO 8601 week of the day in Stockholm. */
export function isoWeek(value: DateLike): number {
  const day = new Date(`${stockholmDay(value)}T00:00:00Z`);
  const weekday = (day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() - weekday + 3);
  const firstThursday = Date.UTC(day.getUTCFullYear(), 0, 4);
  const offset = (new Date(firstThursday).getUTCDay() + 6) % 7;
  return 1 + Math.round(((day.getTime() - firstThursday) / 86_400_000 + offset - 3) / 7);
}

const thisYear = (value: DateLike) => stockholmDay(value).slice(0, 4) === stockholmDay(new Date()).slice(0, 4);

/** tis 24 nov (with the year when it is another than this). */
export const shortDate = (value: DateLike): string =>
  part(value, { weekday: 'short', day: 'numeric', month: 'short', ...(thisYear(value) ? {} : { year: 'numeric' }) });

/** tis 24 nov, v. 48 */
export const dateWithWeek = (value: DateLike): string =>
  `${shortDate(value)}, ${currentLocale() === 'sv' ? 'v.' : 'wk'} ${isoWeek(value)}`;

/** tisdag 24 november 2026 */
export const longDate = (value: DateLike): string =>
  part(value, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** 14:05, Stockholm time. */
export const clockTime = (value: DateLike): string => part(value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** tis 24 nov 14:05 */
export const dateAndTime = (value: DateLike): string => `${shortDate(value)} ${clockTime(value)}`;

/** Today as clock time, else the day: for lists where room is scarce. */
export const timeOrDate = (value: DateLike): string =>
  stockholmDay(value) === stockholmDay(new Date()) ? clockTime(value) : shortDate(value);

/** 2 dagar sedan, om 3 dagar, i går. Calendar days in Stockholm. */
export function relativeDays(value: DateLike, now: DateLike = new Date()): string {
  const days = Math.round((Date.parse(stockholmDay(value)) - Date.parse(stockholmDay(now))) / 86_400_000);
  return new Intl.RelativeTimeFormat(currentRegionalLocale(), { numeric: 'auto' }).format(days, 'day');
}
