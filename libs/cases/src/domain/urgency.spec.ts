import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { swedishCalendar as calendar } from '../../../platform/src/calendar/index.js';
import { CASE_STATES } from './states.js';
import { reasonNow, urgencyOf, type UrgencyFacts } from './urgency.js';

const at = (text: string): Date => new Date(text);
const monday = at('2026-11-23T09:00:00Z');

function facts(changes: Partial<UrgencyFacts> = {}): UrgencyFacts {
  return {
    state: 'submitted', submittedAt: monday, firstAnswerAt: null, talkDate: null, nextFollowUpAt: null, waitingUntil: null, ...changes,
  };
}
const answered = (changes: Partial<UrgencyFacts> = {}): UrgencyFacts => facts({ state: 'in-progress', firstAnswerAt: monday, ...changes });

describe('by when somebody must act', () => {
  it.each<[string, UrgencyFacts, string, string]>([
    ['the first answer, two working days on', facts(), '2026-11-25T15:00:00.000Z', 'answer-due'],
    ['the first answer, over Christmas', facts({ submittedAt: at('2026-12-23T09:00:00Z') }), '2026-12-29T15:00:00.000Z', 'answer-due'],
    ['a talk closer than the answer', facts({ talkDate: '2026-11-26' }), '2026-11-19T07:00:00.000Z', 'talk-soon'],
    ['a talk further off', facts({ talkDate: '2026-12-15' }), '2026-11-25T15:00:00.000Z', 'answer-due'],
    ['the talk, once answered', answered({ talkDate: '2026-12-15' }), '2026-12-08T07:00:00.000Z', 'talk-soon'],
    ['a follow-up, when the talk has been', answered({ talkDate: '2026-11-20', talkHasBeen: true,
      nextFollowUpAt: at('2027-05-20T07:00:00Z') }),
      '2027-05-20T07:00:00.000Z', 'follow-up-due'],
    ['the wait', answered({ state: 'waiting', waitingUntil: '2026-12-10', nextFollowUpAt: at('2026-11-30T08:00:00Z') }),
      '2026-12-10T07:00:00.000Z', 'waiting-until'],
    ['the talk during a wait', answered({ state: 'waiting', waitingUntil: '2026-12-10', talkDate: '2026-12-11' }),
      '2026-12-04T07:00:00.000Z', 'talk-soon'],
    ['nothing, after something has happened', answered({ lastEventAt: monday }), '9999-01-01T00:00:00.000Z', 'nothing-due'],
    ['a look at a case that has gone quiet', answered({ lastEventAt: monday, quiet: true }), '2026-12-21T07:00:00.000Z', 'quiet'],
    ['a follow-up, though the case has gone quiet', answered({ lastEventAt: monday, quiet: true, nextFollowUpAt: at('2027-05-20T07:00:00Z') }),
      '2027-05-20T07:00:00.000Z', 'follow-up-due'],
    ['nothing, when closed', answered({ state: 'closed', talkDate: '2026-12-11' }), '9999-12-31T00:00:00.000Z', 'closed'],
  ])('is %s', (_what, given, actBy, reason) => {
    const urgency = urgencyOf(given, calendar);
    expect({ actBy: urgency.actBy.toISOString(), reason: urgency.reason }).toEqual({ actBy, reason });
  });
});

describe('why, in today’s words', () => {
  it.each<[string, UrgencyFacts, string, object]>([
    ['came today', facts(), '2026-11-23T12:00:00Z', { code: 'new', days: 2 }],
    ['is to be answered tomorrow', facts(), '2026-11-24T12:00:00Z', { code: 'answer-due', days: 1 }],
    ['is late since an hour', facts(), '2026-11-25T16:00:00Z', { code: 'answer-late', days: 0 }],
    ['is one working day late, over a weekend', facts({ submittedAt: at('2026-11-18T09:00:00Z') }),
      '2026-11-23T09:00:00Z', { code: 'answer-late', days: 1 }],
    ['has its talk in three working days', answered({ talkDate: '2026-11-26' }), '2026-11-23T12:00:00Z', { code: 'talk-soon', days: 3 }],
    ['has its talk today', answered({ talkDate: '2026-11-26' }), '2026-11-26T06:00:00Z', { code: 'talk-soon', days: 0 }],
    ['has an overdue follow-up', answered({ nextFollowUpAt: at('2026-11-20T08:00:00Z') }),
      '2026-11-23T12:00:00Z', { code: 'follow-up-overdue', days: 1 }],
    ['has a follow-up ahead', answered({ nextFollowUpAt: at('2026-11-27T08:00:00Z') }),
      '2026-11-23T12:00:00Z', { code: 'follow-up-due', days: 4 }],
    ['waits', answered({ state: 'waiting', waitingUntil: '2026-11-30' }), '2026-11-23T12:00:00Z', { code: 'waiting-until', days: 5 }],
    ['has gone quiet', answered({ lastEventAt: at('2026-10-19T09:00:00Z'), quiet: true }), '2026-11-23T12:00:00Z', { code: 'quiet' }],
    ['has nothing that presses', answered({ lastEventAt: monday }), '2026-11-23T12:00:00Z', { code: 'nothing-due' }],
    ['is resolved', answered({ state: 'resolved' }), '2026-11-23T12:00:00Z', { code: 'closed' }],
  ])('says that a case %s', (_what, given, now, reason) => expect(reasonNow(given, at(now), calendar)).toEqual(reason));
});

describe('for all facts', () => {
  const moment = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2035-12-31T00:00:00Z'), noInvalidDate: true });
  const day = moment.map((instant) => instant.toISOString().slice(0, 10));
  const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const anyFacts = fc.record({
    state: fc.constantFrom(...CASE_STATES), submittedAt: orNull(moment), firstAnswerAt: orNull(moment), talkDate: orNull(day),
    talkHasBeen: fc.boolean(), nextFollowUpAt: orNull(moment), waitingUntil: orNull(day), quiet: fc.boolean(),
  });

  it('gives a moment, and never a negative number of days', () => {
    fc.assert(fc.property(anyFacts, moment, (given, now) => {
      expect(urgencyOf(given, calendar).actBy.getTime()).not.toBeNaN();
      expect(reasonNow(given, now, calendar).days ?? 0).toBeGreaterThanOrEqual(0);
    }), { numRuns: 60 });
  });

  it('puts a case where nothing presses after every one with something to do, and those that are over last', () => {
    const rank = { 'nothing-due': 1, closed: 2 } as Record<string, number>;
    fc.assert(fc.property(anyFacts, anyFacts, (one, other) => {
      const [first, second] = [urgencyOf(one, calendar), urgencyOf(other, calendar)].sort((a, b) => a.actBy.getTime() - b.actBy.getTime());
      expect(rank[first!.reason] ?? 0).toBeLessThanOrEqual(rank[second!.reason] ?? 0);
    }));
  });

  it('never becomes less urgent because a talk is booked earlier', () => {
    fc.assert(fc.property(anyFacts, day, day, (given, one, other) => {
      const [sooner, later] = [one, other].sort();
      const actBy = (talkDate: string) => urgencyOf({ ...given, talkDate }, calendar).actBy.getTime();
      expect(actBy(sooner)).toBeLessThanOrEqual(actBy(later));
    }));
  });
});
