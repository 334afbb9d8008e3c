import { describe, expect, it } from '@jest/globals';
import { swedishCalendar as calendar } from '../../../platform/src/calendar/index.js';
import { clockMoments, isStale } from './lateness.js';

const dueAt = calendar.instantAt('2026-11-25', '09:00');

describe('a rep’s own follow-up', () => {
  it('is overdue after two working days and goes to the unit lead after five', () => {
    expect(clockMoments(null, dueAt, calendar)).toEqual({
      overdueAt: calendar.instantAt('2026-11-27', '08:00'), escalateAt: calendar.instantAt('2026-12-02', '08:00'),
    });
  });
});

describe('a step that can never be late', () => {
  it('has no late moments', () => expect(clockMoments({}, dueAt, calendar)).toEqual({ overdueAt: null, escalateAt: null }));
});

describe('the system’s own', () => {
  it('is of no use more than a day late; what people are to do always is', () => {
    const nextDay = new Date(dueAt.getTime() + 25 * 3_600_000);
    expect(isStale('system', dueAt, nextDay)).toBe(true);
    expect(isStale('system', dueAt, dueAt)).toBe(false);
    expect(isStale('rep', dueAt, nextDay)).toBe(false);
  });
});
