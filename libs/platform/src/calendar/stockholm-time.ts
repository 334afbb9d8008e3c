import type { PlainDate } from './plain-date.js';
import { remembered, rememberedOfTwo } from './remembered.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

function readClock(instant: Date): { date: PlainDate; time: string } {
  const parts = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month, day, hour, minute } = parts;
  return { date: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** Since 1970 Stockholm's clocks have changed on the hour only: within one they are ahead of UTC by the same. */
const offsetInHour = remembered((hour: number): number => {
  const { date, time } = readClock(new Date(hour * HOUR));
  return asIfUtc(date, time) - hour * HOUR;
});

const isRegular = (at: number): boolean => at >= 0 && at < Date.UTC(9999, 0);

/** What a clock and a calendar on a wall in Stockholm show at an instant. */
export function stockholmClock(instant: Date): { date: PlainDate; time: string } {
  const at = instant.getTime();
  if (!isRegular(at)) return readClock(instant);
  const shown = new Date(at + offsetInHour(Math.floor(at / HOUR))).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

const dayOfHour = remembered((hour: number): PlainDate => stockholmClock(new Date(hour * HOUR)).date);

/** The day it is in Stockholm at an instant: days begin on the hour. */
export function toStockholm(instant: Date): PlainDate {
  return isRegular(instant.getTime()) ? dayOfHour(Math.floor(instant.getTime() / HOUR)) : stockholmClock(instant).date;
}

function asIfUtc(date: PlainDate, time: string): number {
  const at = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`not a date and time: ${date} ${time}`);
  return at;
}

/** Milliseconds that Stockholm's clocks are ahead of UTC at an instant given in whole minutes. */
function offsetAt(at: number): number {
  const { date, time } = stockholmClock(new Date(at));
  return asIfUtc(date, time) - at;
}

/**
 * The instant at which clocks in Stockholm show a date and a time ('HH:mm').
 * A time that clocks skip in spring gives the first minute after the gap; one they show twice in autumn gives the first of the two.
 */
export function instantAt(date: PlainDate, time: string): Date {
  return new Date(momentAt(date, time));
}

const momentAt = rememberedOfTwo((date: PlainDate, time: string): number => {
  const wanted = asIfUtc(date, time);
  const candidates = [offsetAt(wanted - DAY), offsetAt(wanted + DAY)].map((offset) => wanted - offset).sort((a, b) => a - b);
  const exact = candidates.find((at) => at + offsetAt(at) === wanted);
  return exact ?? changeBetween(candidates[0], candidates[1]);
});

/** First minute of the new offset, by halving: the clocks change exactly once between the two. */
function changeBetween(before: number, after: number): number {
  let [low, high] = [before / MINUTE, after / MINUTE];
  const oldOffset = offsetAt(before);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE) === oldOffset) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}
