import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, swedishCalendar as calendar } from '../../../platform/src/calendar/index.js';
import { FOLLOW_UP_STATES } from './follow-up-lifecycle.js';
import { endedWith, followUpsFor, moveFollowUps, type Existing } from './move.js';
import { AFTER_THE_TALK, BEFORE_THE_TALK } from './shipped-plans.js';

const PLAN = { ...BEFORE_THE_TALK, steps: [...BEFORE_THE_TALK.steps, ...AFTER_THE_TALK.steps] };
const now = new Date('2026-11-23T09:00:00Z');
const planned = (talk: string): Existing[] => followUpsFor(PLAN, 'talk', talk, now, calendar).map(
  ({ step, ...placed }) => ({ id: step.kind, kind: step.kind, touched: false, ...placed }));
const move = (existing: readonly Existing[], talk: string | null) => moveFollowUps(existing, PLAN, 'talk', talk, now, calendar);
const after = (existing: readonly Existing[], talk: string | null): Existing[] => {
  const moves = new Map(move(existing, talk).map((change) => [change.id, change]));
  return existing.map((followUp) => ({ ...followUp, ...moves.get(followUp.id) }));
};
const stateOf = (all: readonly Existing[], kind: string) => all.find((followUp) => followUp.kind === kind)?.state;
const anyDay = fc.integer({ min: -400, max: 1000 }).map((n) => addDays('2026-11-23', n));
const anyTalk = fc.option(anyDay, { nil: null });

describe('making follow-ups', () => {
  it('skips what is already past for a talk in three days, and plans the rest', () => {
    expect(planned('2026-11-26').map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'preparation-call skipped', 'material-check skipped', 'last-reminder planned', 'how-did-it-go planned', 'half-year-follow-up planned',
    ]);
  });

  it('plans the first answer however late it already is', () => {
    const [first] = followUpsFor(PLAN, 'submitted', '2026-10-01', now, calendar);
    expect(first).toMatchObject({ step: { kind: 'first-answer' }, state: 'planned', skippedBecause: null });
  });
});

describe('when the talk gets another day', () => {
  it('moves the untouched ones and leaves the others', () => {
    const existing = planned('2027-02-10').map((followUp, at) => at === 0 ? { ...followUp, touched: true }
      : at === 1 ? { ...followUp, state: 'done' as const } : followUp);
    expect(move(existing, '2027-02-17').map(({ id }) => id)).toEqual(['last-reminder', 'how-did-it-go', 'half-year-follow-up']);
  });

  it('brings back what was skipped only for being past', () => {
    const moved = after(planned('2026-11-26'), '2027-02-10');
    expect(moved.every(({ state, skippedBecause }) => state === 'planned' && skippedBecause === null)).toBe(true);
  });

  it('leaves what somebody skipped', () => {
    const existing = planned('2027-02-10').map((f) => ({ ...f, state: 'skipped' as const, skippedBecause: 'The member did not want it' }));
    expect(move(existing, '2027-03-10')).toEqual([]);
  });

  it('puts one that had fallen due back among the planned, but keeps it when its new moment is past too', () => {
    const existing = planned('2027-02-10').map((f) => f.kind === 'preparation-call' ? { ...f, state: 'overdue' as const } : f);
    expect(stateOf(after(existing, '2027-03-10'), 'preparation-call')).toBe('planned');
    expect(stateOf(after(existing, '2026-11-27'), 'preparation-call')).toBe('overdue');
  });

  it('skips them while there is no date, and plans them when there is one', () => {
    const without = after(planned('2027-02-10'), null);
    expect(without.every(({ state, skippedBecause }) => state === 'skipped' && skippedBecause === 'no-date')).toBe(true);
    expect(after(without, '2027-02-10')).toEqual(planned('2027-02-10'));
  });

  it('makes nothing without a date, and later only what is not there', () => {
    expect(followUpsFor(PLAN, 'talk', null, now, calendar)).toEqual([]);
    const made = followUpsFor(PLAN, 'talk', '2027-02-10', now, calendar, [{ kind: 'last-reminder' }, { kind: 'how-did-it-go' }]);
    expect(made.map(({ step }) => step.kind)).toEqual(['preparation-call', 'material-check', 'half-year-follow-up']);
  });

  it('ends where a plan made for the last day would, whatever days came between', () => {
    fc.assert(fc.property(anyDay, fc.array(anyTalk, { maxLength: 6 }), anyDay, (first, between, last) => {
      const wandered = [...between, last].reduce<Existing[]>(after, planned(first));
      expect(wandered).toEqual(planned(last));
      expect(move(wandered, last)).toEqual([]);
    }));
  });

  it('never changes what is done or touched', () => {
    const decided = fc.tuple(fc.constantFrom(...FOLLOW_UP_STATES), fc.boolean())
      .map(([state, touched]) => ({ state, touched: touched || state !== 'done' }));
    fc.assert(fc.property(anyDay, anyTalk, decided, (from, to, decision) => {
      expect(move(planned(from).map((followUp) => ({ ...followUp, ...decision })), to)).toEqual([]);
    }));
  });
});

describe('when the case ends', () => {
  it('lets the time after the talk go on in a closed case, and nothing in a withdrawn one', () => {
    const existing = planned('2027-02-10');
    expect(endedWith('closed', existing, PLAN).map(({ id }) => id)).toEqual(['preparation-call', 'material-check', 'last-reminder']);
    expect(endedWith('withdrawn', existing, PLAN)).toHaveLength(5);
  });
});
