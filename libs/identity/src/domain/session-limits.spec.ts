import { describe, expect, it } from '@jest/globals';
import { endsOf, isOver, type SessionFacts } from './session-limits.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 24, 8) + minutes * 60_000);
const session = (facts: Partial<SessionFacts>): SessionFacts =>
  ({ audience: 'staff', step: 'signed-in', createdAt: at(0), lastSeenAt: at(0), ...facts });

describe('how long a session lasts', () => {
  it.each<[string, Partial<SessionFacts>, number, boolean]>([
    ['a staff session is open for 30 minutes', {}, 29, false],
    ['a staff session is over at 30 minutes', {}, 30, true],
    ['being seen moves the end', { lastSeenAt: at(25) }, 54, false],
    ['a member has an hour', { audience: 'member' }, 59, false],
    ['a member has no more than an hour', { audience: 'member' }, 60, true],
    ['nobody is signed in for more than twelve hours', { lastSeenAt: at(719) }, 720, true],
    ['until then one may be', { lastSeenAt: at(719) }, 719, false],
    ['a half session waits ten minutes for the second factor, seen or not', { step: 'second-factor', lastSeenAt: at(9) }, 10, true],
  ])('%s', (_, facts, minute, over) => expect(isOver(session(facts), at(minute))).toBe(over));

  it('never promises an idle end after the absolute one', () => {
    expect(endsOf(session({ lastSeenAt: at(719) }))).toEqual({ idleEndsAt: at(720), endsAt: at(720) });
  });
});
