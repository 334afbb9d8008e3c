import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  FOLLOW_UP_ACTIONS, FOLLOW_UP_STATES, followUpActions, nextState, OPEN_FOLLOW_UPS,
  type FollowUpAction, type FollowUpStanding, type FollowUpState,
} from './follow-up-lifecycle.js';

const STANDINGS: FollowUpStanding[] = ['owner', 'handler', 'lead', 'system'];

describe('a follow-up’s life', () => {
  it.each<[FollowUpState, FollowUpStanding, FollowUpAction[]]>([
    ['planned', 'system', ['fall-due', 'do', 'skip']],
    ['planned', 'handler', ['do', 'skip', 'reschedule']],
    ['due', 'owner', ['do']],
    ['due', 'system', ['become-overdue', 'do', 'skip']],
    ['overdue', 'system', ['escalate', 'do', 'skip']],
    ['escalated', 'lead', ['do', 'skip', 'reschedule']],
    ['done', 'handler', ['undo']],
    ['skipped', 'lead', ['undo']],
    ['done', 'system', []],
  ])('in %s the %s can %j', (state, standing, actions) => expect(followUpActions(state, [standing])).toEqual(actions));

  it('goes planned, due, overdue, escalated by the clock alone, one step at a time', () => {
    const path = (['fall-due', 'become-overdue', 'escalate'] as const).reduce<FollowUpState[]>(
      (states, action) => [...states, nextState(action, states[states.length - 1], ['system']) as FollowUpState], ['planned']);
    expect(path).toEqual(['planned', 'due', 'overdue', 'escalated']);
    expect(nextState('escalate', 'due', ['system'])).toBeNull();
  });

  it('can be done from every open state, and is never done twice', () => {
    for (const state of OPEN_FOLLOW_UPS) expect(nextState('do', state, ['owner'])).toBe('done');
    expect(nextState('do', 'done', STANDINGS)).toBeNull();
  });

  it('lets nobody without a standing do anything', () => {
    fc.assert(fc.property(fc.constantFrom(...FOLLOW_UP_ACTIONS), fc.constantFrom(...FOLLOW_UP_STATES), (action, state) => {
      expect(nextState(action, state, [])).toBeNull();
    }));
  });
});
