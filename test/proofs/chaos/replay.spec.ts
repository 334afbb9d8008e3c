import { describe, expect, it } from '@jest/globals';
import { LIFECYCLE } from '../../../libs/cases/src/domain/lifecycle-table.js';
import { replay } from './replay.mjs';

const told = (name: string, data = {}, actorId = 'rep'): Parameters<typeof replay>[0][number] => ({ name, actorId, data });
const BEGIN = [told('case.begun', {}, 'member'), told('case.submitted', {}, 'member'), told('case.claimed', { repId: 'rep' })];

describe('Events replayed through the lifecycle', () => {
  it('end where the case stands', () => {
    expect(replay([...BEGIN, told('case.work-begun'), told('case.message-sent', { side: 'rep' }), told('case.first-answered'),
      told('case.waiting', { for: 'employer' })], LIFECYCLE))
      .toEqual({ state: 'waiting', repId: 'rep', outcome: null, waitingFor: 'employer', answered: true, closed: false, versions: 3, faults: [] });
    expect(replay([...BEGIN, told('case.work-begun'), told('case.note-added'), told('case.resolved', { outcome: 'referred' }), told('case.closed')], LIFECYCLE))
      .toEqual({ state: 'closed', repId: 'rep', outcome: 'referred', waitingFor: null, answered: false, closed: true, versions: 4, faults: [] });
  });

  it('tell of an event that cannot have happened', () => {
    expect(replay([...BEGIN, told('case.resolved', { outcome: 'referred' })], LIFECYCLE).faults).toEqual(['case.resolved cannot happen to a case that is assigned']);
    expect(replay([told('case.claimed', { repId: 'rep' })], LIFECYCLE).faults).toEqual(['case.claimed cannot happen to a case that is draft']);
  });

  it('tell of a case claimed twice', () => {
    expect(replay([...BEGIN, told('case.claimed', { repId: 'other' }, 'other')], LIFECYCLE).faults).toEqual(['claimed by other while rep had it']);
  });
});
