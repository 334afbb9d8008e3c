import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isWorkingDay, stockholmClock, swedishCalendar as calendar, toStockholm } from '../../../platform/src/calendar/index.js';
import { dueMoment, lateMoments, type Step } from './plans.js';
import { SHIPPED_PLANS } from './shipped-plans.js';

const steps = SHIPPED_PLANS.flatMap((plan) => plan.steps);
const stepOf = (kind: string): Step => steps.find((step) => step.kind === kind) as Step;
const due = (kind: string, anchorDay: string): string => {
  const { date, time } = stockholmClock(dueMoment(stepOf(kind), anchorDay, calendar));
  return `${date} ${time}`;
};
const anyDay = fc.integer({ min: 0, max: 4016 }).map((n) => addDays('2025-01-01', n));

describe('the shipped plans', () => {
  it.each([
    ['first-answer', '2026-11-23', '2026-11-25 16:00'],
    ['first-answer', '2026-12-23', '2026-12-29 16:00'],
    ['first-answer', '2026-11-21', '2026-11-24 16:00'],
    ['preparation-call', '2026-12-15', '2026-12-01 09:00'],
    ['preparation-call', '2027-01-11', '2026-12-21 09:00'],
    ['material-check', '2026-12-15', '2026-12-08 09:00'],
    ['last-reminder', '2026-12-15', '2026-12-13 08:00'],
    ['last-reminder', '2026-03-30', '2026-03-28 08:00'],
    ['last-reminder', '2026-03-31', '2026-03-29 08:00'],
    ['how-did-it-go', '2026-06-18', '2026-06-22 08:00'],
    ['how-did-it-go', '2026-12-15', '2026-12-16 08:00'],
    ['half-year-follow-up', '2026-08-31', '2027-03-01 09:00'],
    ['half-year-follow-up', '2026-12-19', '2027-06-21 09:00'],
  ])('puts %s for %s at %s', (kind, anchorDay, expected) => expect(due(kind, anchorDay)).toBe(expected));

  it('shows the planned clock on whatever day, winter and summer', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...steps), (day, step) => {
      const moment = dueMoment(step, day, calendar);
      expect(stockholmClock(moment).time).toBe(step.at);
      if (step.onWorkingDay || step.offset.unit === 'working-day') expect(isWorkingDay(toStockholm(moment))).toBe(true);
    }), { numRuns: 300 });
  });

  it('never gives two steps the same name', () => {
    expect(new Set(steps.map(({ kind }) => kind)).size).toBe(steps.length);
  });
});

describe('lateness', () => {
  it('makes the first answer overdue at once and tells the unit lead after three working days', () => {
    const dueAt = calendar.instantAt('2026-11-25', '16:00');
    const late = lateMoments(stepOf('first-answer'), dueAt, calendar);
    expect(late?.overdueAt).toEqual(dueAt);
    expect(late?.escalateAt).toEqual(calendar.instantAt('2026-11-30', '08:00'));
  });

  it('gives a preparation call until the second working morning', () => {
    const late = lateMoments(stepOf('preparation-call'), calendar.instantAt('2026-12-23', '09:00'), calendar);
    expect(late?.overdueAt).toEqual(calendar.instantAt('2026-12-29', '08:00'));
  });

  it('never counts the system’s own as late', () => {
    expect(lateMoments(stepOf('last-reminder'), new Date(), calendar)).toBeNull();
  });

  it('comes in order: due, overdue, escalated', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...steps), (day, step) => {
      const dueAt = dueMoment(step, day, calendar);
      const late = lateMoments(step, dueAt, calendar);
      if (late) expect(dueAt <= late.overdueAt && late.overdueAt < late.escalateAt).toBe(true);
    }));
  });
});
