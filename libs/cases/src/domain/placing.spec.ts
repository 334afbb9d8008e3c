import { describe, expect, it } from '@jest/globals';
import { deskFor, keptOutOf, sameName, type Desk } from './placing.js';

const desk = (changes: Partial<Desk> = {}): Desk =>
  ({ distance: 0, unitId: 3, kind: 'section', dormant: false, accountId: 'rakel', name: 'Rakel Ekström', workplaceId: 'w1', ...changes });
const section = [desk(), desk({ accountId: 'olle', name: 'Olle Berg', workplaceId: 'w2' })];
const branch = desk({ distance: 1, unitId: 2, kind: 'branch', accountId: 'bo', name: 'Bo Åkesson', workplaceId: 'w9' });
const union = desk({ distance: 2, unitId: 1, kind: 'union', accountId: null, name: null, workplaceId: null });
const desks = [...section, branch, union];

describe('who is kept out', () => {
  it.each([
    ['nobody but the member', {}, []],
    ['a rep the member has named', { excludedNames: ['olle  BERG'] }, ['olle']],
    ['a rep who is the manager by name', { managerName: 'Åkesson, Bo' }, []],
    ['a rep with the manager’s name', { managerName: 'bo åkesson' }, ['bo']],
    ['a manager known as a rep', { managerAccountId: 'rakel' }, ['rakel']],
    ['the workplace’s own reps', { outsideWorkplace: true, workplaceId: 'w1' }, ['rakel']],
    ['nobody when the workplace is not known', { outsideWorkplace: true, workplaceId: null }, []],
  ])('is %s', (_who, conflicts, ids) => expect(keptOutOf(desks, { memberId: 'maja', ...conflicts })).toEqual(['maja', ...ids]));

  it('tells å from a, and takes no name for no name', () => {
    expect(sameName('Åsa Öberg', 'asa oberg')).toBe(false);
    expect(sameName(' - ', '')).toBe(false);
  });
});

describe('which desk a case comes to', () => {
  it.each([
    ['the unit’s own', desks, [], 3],
    ['the unit above, when all of the unit’s own are kept out', desks, ['rakel', 'olle'], 2],
    ['the unit above, when the unit is dormant', [...section.map((d) => ({ ...d, dormant: true })), branch, union], [], 2],
    ['the unit above, when nobody has a mandate', [desk({ accountId: null, name: null }), branch, union], [], 2],
    ['ST Direkt, when there is nobody at all', desks, ['rakel', 'olle', 'bo'], null],
  ])('is %s', (_which, all, keptOut, unitId) => expect(deskFor(all, keptOut)).toBe(unitId));

  it('is above the unit when the unit itself hands over', () => expect(deskFor(desks, [], 1)).toBe(2));
});
