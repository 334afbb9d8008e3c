import { addDays, addMonths } from './plain-date.js';
import { instantAt, toStockholm } from './stockholm-time.js';
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from './working-days.js';

export { addDays, addMonths, daysBetween, isPlainDate, isoWeek, weekday, type PlainDate } from './plain-date.js';
export { addQuarters, isQuarter, quarterBounds, quarterOf, type Quarter } from './quarter.js';
export { instantAt, stockholmClock, toStockholm } from './stockholm-time.js';
export { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.js';

/** Sweden's calendar as one value, for the pure parts of the rooms: they import nothing and are handed it. */
export const swedishCalendar = {
  addDays, addMonths, addWorkingDays, nextWorkingDay, workingDaysBetween, instantAt, toStockholm,
};
