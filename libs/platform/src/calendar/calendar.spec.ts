import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays, addMonths, addQuarters, addWorkingDays, daysBetween, instantAt, isoWeek, isPlainDate, isWorkingDay, nextWorkingDay,
  quarterBounds, quarterOf, stockholmClock, toStockholm, weekday, workingDaysBetween,
} from './index.js';

const START = '2025-01-01';
const anyDate = fc.integer({ min: 0, max: daysBetween(START, '2035-12-31') }).map((n) => addDays(START, n));
const two = (n: number): string => String(n).padStart(2, '0');
const anyTime = fc.integer({ min: 0, max: 1439 }).map((m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`);
const utc = (date: string, time: string): string => instantAt(date, time).toISOString().slice(0, 16);

describe('dates', () => {
  it('knows which days exist', () => {
    expect(['2026-02-28', '2028-02-29'].every(isPlainDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00'].some(isPlainDate)).toBe(false);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'], ['2027-08-31', 6, '2028-02-29'], ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-24', 11, '2027-10-24'], ['2026-03-31', -1, '2026-02-28'], ['2026-12-31', 0, '2026-12-31'],
  ])('gives %s plus %i months as %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each([
    ['2026-12-27', 2026, 52], ['2026-12-28', 2026, 53], ['2027-01-03', 2026, 53], ['2027-01-04', 2027, 1],
    ['2025-12-29', 2026, 1], ['2026-11-24', 2026, 48], ['2033-01-01', 2032, 53],
  ])('puts %s in the ISO week of %i, number %i', (date, year, week) => expect(isoWeek(date)).toEqual({ year, week }));

  it('has a Tuesday on 24 November 2026', () => expect(weekday('2026-11-24')).toBe(2));

  it('adds months so that the day never moves into the month after', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -30, max: 30 }), (date, months) => {
      const monthIndex = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
      expect(monthIndex(addMonths(date, months))).toBe(monthIndex(date) + months);
    }));
  });

  it('lays quarters edge to edge, each day in exactly its own', () => {
    fc.assert(fc.property(anyDate, (date) => {
      const quarter = quarterOf(date);
      const { from, to } = quarterBounds(quarter);
      expect(from <= date && date <= to).toBe(true);
      expect(quarterBounds(addQuarters(quarter, 1)).from).toBe(addDays(to, 1));
    }));
    expect(quarterBounds('2028-Q1')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
    expect(() => quarterBounds('2028-Q5')).toThrow('not a quarter');
  });
});

describe('Stockholm time', () => {
  it.each([
    ['an ordinary winter morning', '2026-01-15', '08:00', '2026-01-15T07:00'],
    ['an ordinary summer morning', '2026-07-15', '08:00', '2026-07-15T06:00'],
    ['the morning after clocks go forward', '2026-03-29', '08:00', '2026-03-29T06:00'],
    ['the last minute before the gap', '2026-03-29', '01:59', '2026-03-29T00:59'],
    ['a time that does not exist, as the first minute after the gap', '2026-03-29', '02:30', '2026-03-29T01:00'],
    ['the gap itself', '2026-03-29', '02:00', '2026-03-29T01:00'],
    ['a time that comes twice, as its first', '2026-10-25', '02:30', '2026-10-25T00:30'],
    ['the end of the doubled hour', '2026-10-25', '03:00', '2026-10-25T02:00'],
    ['the morning after clocks go back', '2026-10-25', '08:00', '2026-10-25T07:00'],
    ['the first minute of a year', '2027-01-01', '00:00', '2026-12-31T23:00'],
  ])('knows %s', (_title, date, time, expected) => expect(utc(date, time)).toBe(expected));

  it('shows the wanted clock at the instant, for any minute that exists 2025–2035', () => {
    fc.assert(fc.property(anyDate, anyTime, (date, time) => {
      const shown = stockholmClock(instantAt(date, time));
      expect(shown.date).toBe(date);
      expect(shown.time === time || (time >= '02:00' && time < '03:00' && shown.time === '03:00')).toBe(true);
    }), { numRuns: 500 });
  });

  it('is right on both days of every year when clocks change', () => {
    for (let year = 2025; year <= 2035; year += 1) {
      for (const [month, offset] of [['03', 2], ['10', 1]] as const) {
        const sunday = [...Array(7).keys()].map((n) => `${year}-${month}-${31 - n}`).find((d) => weekday(d) === 7)!;
        expect(utc(sunday, '08:00')).toBe(`${sunday}T${two(8 - offset)}:00`);
      }
    }
  });

  it('knows that a late evening in UTC is the next day here', () => {
    expect(toStockholm(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(toStockholm(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  });

  it('refuses what is no time', () => expect(() => instantAt('2026-01-01', '25:00')).toThrow('not a date and time'));
});

describe('working days', () => {
  it.each([
    ['New Year', '2026-01-01'], ['Epiphany', '2026-01-06'], ['Good Friday', '2026-04-03'], ['Easter Monday', '2026-04-06'],
    ['the first of May', '2026-05-01'], ['Ascension Day', '2026-05-14'], ['the national day', '2025-06-06'],
    ['Midsummer Eve', '2026-06-19'], ['Christmas Eve', '2026-12-24'], ['Christmas Day', '2026-12-25'],
    ['New Year’s Eve', '2026-12-31'], ['a Saturday', '2026-11-21'], ['a Sunday', '2026-11-22'],
  ])('rests on %s', (_name, date) => expect(isWorkingDay(date)).toBe(false));

  it.each([
    ['the day before Good Friday', '2026-04-02'], ['Whit Monday, which is no holiday since 2005', '2026-05-25'],
    ['Walpurgis Eve', '2026-04-30'], ['St Lucia', '2027-12-13'], ['the day before Midsummer Eve', '2026-06-18'],
  ])('works on %s', (_name, date) => expect(isWorkingDay(date)).toBe(true));

  it.each([
    ['2026-12-23', 1, '2026-12-28'], ['2026-12-30', 1, '2027-01-04'], ['2026-04-02', 2, '2026-04-08'],
    ['2026-06-22', -2, '2026-06-17'], ['2026-11-21', 0, '2026-11-23'], ['2026-11-20', 0, '2026-11-20'], ['2026-11-22', -1, '2026-11-20'],
  ])('goes from %s by %i to %s', (date, n, expected) => expect(addWorkingDays(date, n)).toBe(expected));

  it('has Midsummer Eve, Christmas Eve, New Year’s Eve and Easter off every year 2025–2035', () => {
    for (let year = 2025; year <= 2035; year += 1) {
      const midsummerEve = [...Array(7).keys()].map((n) => `${year}-06-${19 + n}`).find((d) => weekday(d) === 5)!;
      for (const day of [midsummerEve, `${year}-12-24`, `${year}-12-31`]) expect(isWorkingDay(day)).toBe(false);
      const spring = [...Array(60).keys()].map((n) => addDays(`${year}-03-15`, n));
      const easterMonday = spring.find((d) => weekday(d) === 1 && !isWorkingDay(d))!;
      expect(isWorkingDay(addDays(easterMonday, -3))).toBe(false);
    }
  });

  it('lands on a working day, as many steps away as asked', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, n) => {
      const later = addWorkingDays(date, n);
      const earlier = addWorkingDays(date, -n);
      expect([later, earlier].every(isWorkingDay)).toBe(true);
      expect(workingDaysBetween(date, later)).toBe(n);
      const start = nextWorkingDay(date);
      expect(workingDaysBetween(start, addWorkingDays(start, -n))).toBe(-n);
    }));
  });

  it('counts the same whichever way it is split', () => {
    fc.assert(fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
    }));
  });
});
