import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionsFor, check } from './lifecycle.js';
import { CASE_ACTIONS, LIFECYCLE, type CaseAction } from './lifecycle-table.js';
import { CASE_STATES, type CaseActor, type CaseFacts, type CaseState } from './states.js';

const MEMBER: CaseActor = { id: 'maja', roles: ['member'] };
const REP: CaseActor = { id: 'rakel', roles: ['rep'] };
const OTHER: CaseActor = { id: 'olle', roles: ['rep'] };
const LEAD: CaseActor = { id: 'lena', roles: ['rep', 'unit-lead'] };
const DIREKT: CaseActor = { id: 'dag', roles: ['direkt'] };
const SYSTEM: CaseActor = { id: 'system', roles: ['system'] };
const EVERYBODY = [MEMBER, REP, OTHER, LEAD, DIREKT, SYSTEM];

function facts(state: CaseState, changes: Partial<CaseFacts> = {}): CaseFacts {
  const repId = state === 'draft' || state === 'submitted' ? null : REP.id;
  return { state, memberId: MEMBER.id, repId, complete: true, ...changes };
}

describe('who may do what, state by state', () => {
  it.each<[CaseState, CaseActor, CaseAction[]]>([
    ['draft', MEMBER, ['submit', 'change-facts']],
    ['draft', DIREKT, ['submit', 'change-facts']],
    ['draft', REP, []],
    ['submitted', MEMBER, ['message', 'say-how-it-went', 'change-facts', 'withdraw', 'ask-another-rep']],
    ['submitted', REP, ['claim', 'note']],
    ['submitted', LEAD, ['claim', 'assign', 'note', 'change-facts', 'hand-over']],
    ['submitted', DIREKT, []],
    ['assigned', REP, ['unclaim', 'message', 'note', 'judge', 'change-facts', 'wait', 'hand-over']],
    ['assigned', OTHER, ['note']],
    ['in-progress', REP, ['message', 'note', 'judge', 'change-facts', 'wait', 'resolve', 'hand-over']],
    ['waiting', REP, ['message', 'note', 'judge', 'change-facts', 'resume', 'resolve', 'hand-over']],
    ['resolved', REP, ['message', 'note', 'judge', 'close', 'reopen']],
    ['resolved', MEMBER, ['message', 'say-how-it-went', 'reopen']],
    ['closed', MEMBER, ['say-how-it-went', 'reopen']],
    ['closed', OTHER, ['note', 'reopen']],
    ['withdrawn', MEMBER, []],
    ['withdrawn', LEAD, []],
  ])('offers in %s, to %o: %j', (state, actor, actions) => expect(actionsFor(facts(state), actor)).toEqual(actions));

  it.each<[string, CaseFacts, CaseActor, boolean]>([
    ['anybody at the desk, while nobody has it', facts('submitted', { handedOver: true }), OTHER, true],
    ['ST Direkt, while nobody has it', facts('in-progress', { handedOver: true, atDirekt: true, repId: null }), DIREKT, true],
    ['the one who has it', facts('in-progress', { handedOver: true }), REP, true],
    ['the lead', facts('waiting', { handedOver: true }), LEAD, true],
    ['not another rep, once somebody has it', facts('assigned', { handedOver: true }), OTHER, false],
    ['nobody, when it was not handed over', facts('submitted'), LEAD, false],
    ['not the member', facts('submitted', { handedOver: true }), MEMBER, false],
    ['nobody, when it is resolved', facts('resolved', { handedOver: true }), REP, false],
  ])('lets a handed-over case be sent back by %s', (_who, given, actor, may) => expect(actionsFor(given, actor).includes('send-back')).toBe(may));
});

describe('what follows', () => {
  it.each<[CaseAction, CaseState, CaseActor, CaseState, string]>([
    ['submit', 'draft', MEMBER, 'submitted', 'same'],
    ['claim', 'submitted', REP, 'assigned', 'actor'],
    ['unclaim', 'assigned', REP, 'submitted', 'nobody'],
    ['assign', 'in-progress', LEAD, 'in-progress', 'named'],
    ['message', 'assigned', REP, 'in-progress', 'same'],
    ['note', 'assigned', OTHER, 'assigned', 'same'],
    ['judge', 'assigned', REP, 'in-progress', 'same'],
    ['resume', 'waiting', SYSTEM, 'in-progress', 'same'],
    ['close', 'resolved', SYSTEM, 'closed', 'same'],
    ['reopen', 'closed', MEMBER, 'in-progress', 'same'],
    ['withdraw', 'waiting', MEMBER, 'withdrawn', 'same'],
    ['hand-over', 'assigned', REP, 'submitted', 'nobody'],
    ['hand-over', 'waiting', REP, 'in-progress', 'nobody'],
    ['ask-another-rep', 'in-progress', MEMBER, 'in-progress', 'nobody'],
    ['release', 'waiting', SYSTEM, 'waiting', 'nobody'],
  ])('%s in %s by %o leads to %s, rep: %s', (action, state, actor, next, rep) =>
    expect(check(action, facts(state), actor)).toEqual({ ok: true, next, rep }));

  it('ends a wait for the member when the member answers, and no other wait', () => {
    const message = (waitingFor: CaseFacts['waitingFor']) => check('message', facts('waiting', { waitingFor }), MEMBER);
    expect(message('member')).toMatchObject({ next: 'in-progress' });
    expect(message('employer')).toMatchObject({ next: 'waiting' });
  });
});

describe('why not', () => {
  it.each<[string, CaseAction, CaseFacts, CaseActor, string]>([
    ['the second rep was too late', 'claim', facts('assigned'), OTHER, 'case-already-claimed'],
    ['the draft lacks something', 'submit', facts('draft', { complete: false }), MEMBER, 'case-incomplete'],
    ['the talk has not been', 'say-how-it-went', facts('assigned', { talkHasBeen: false }), MEMBER, 'talk-not-yet'],
    ['a closed case is reopened first', 'message', facts('closed'), MEMBER, 'not-in-this-state'],
    ['another rep has it', 'resolve', facts('in-progress'), OTHER, 'not-yours-to-do'],
    ['the member excluded the rep', 'claim', facts('submitted', { keptOut: [REP.id] }), REP, 'conflict-of-interest'],
    ['the rep is the member', 'claim', facts('submitted', { memberId: REP.id }), REP, 'conflict-of-interest'],
    ['the mandate has ended', 'message', facts('in-progress'), { id: REP.id, roles: [] }, 'not-yours-to-do'],
    ['it is at ST Direkt', 'claim', facts('submitted', { atDirekt: true }), LEAD, 'not-yours-to-do'],
    ['it is there already', 'hand-over', facts('in-progress', { atDirekt: true, repId: DIREKT.id }), DIREKT, 'case-already-at-direkt'],
  ])('says that %s', (_why, action, given, actor, code) => expect(check(action, given, actor)).toEqual({ ok: false, code }));

  it('lets ST Direkt work a case that has come there', () => {
    const there = facts('submitted', { atDirekt: true });
    expect(actionsFor(there, DIREKT)).toEqual(['claim', 'assign', 'note']);
    expect(actionsFor({ ...there, state: 'in-progress', repId: DIREKT.id }, DIREKT)).toContain('resolve');
  });
});

describe('the table as a whole', () => {
  const step = fc.tuple(fc.constantFrom(...CASE_ACTIONS), fc.constantFrom(...EVERYBODY));

  it('keeps a rep exactly when the state says so, however a case wanders', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let now = facts('draft');
      for (const [action, actor] of steps) {
        const verdict = check(action, now, actor);
        if (!verdict.ok) continue;
        const repId = { same: now.repId, actor: actor.id, named: OTHER.id, nobody: null }[verdict.rep];
        const atDirekt = action === 'hand-over' ? true : now.atDirekt;
        now = { ...now, state: verdict.next, repId, atDirekt };
        if (now.state === 'assigned') expect(now.repId).not.toBeNull();
        if (now.state === 'draft' || now.state === 'submitted') expect(now.repId).toBeNull();
        expect(now.repId).not.toBe(MEMBER.id);
      }
    }), { numRuns: 500 });
  });

  it('answers the same as its list of buttons, for all facts and people', () => {
    const anyFacts = fc.record({
      state: fc.constantFrom(...CASE_STATES), memberId: fc.constantFrom('maja', 'rakel'), repId: fc.constantFrom(null, 'rakel', 'olle'),
      atDirekt: fc.boolean(), complete: fc.boolean(), keptOut: fc.subarray(['rakel', 'lena']),
    });
    fc.assert(fc.property(anyFacts, fc.constantFrom(...EVERYBODY), (given, actor) => {
      const shown = actionsFor(given, actor);
      for (const action of CASE_ACTIONS) {
        const silent = LIFECYCLE.some((rule) => rule.action === action && rule.silent);
        expect(shown.includes(action)).toBe(check(action, given, actor).ok && !silent);
      }
      if (given.keptOut.includes(actor.id) && actor.id !== given.memberId) expect(shown).toEqual([]);
    }));
  });

  it('has a way to closed from every state but withdrawn, and none out of withdrawn', () => {
    const nextOf = (state: CaseState) => LIFECYCLE.filter((rule) => rule.from.includes(state)).map((rule) => rule.to ?? state);
    const reaches = (state: CaseState, seen = new Set<CaseState>()): boolean =>
      state === 'closed' || (!seen.has(state) && nextOf(state).some((next) => reaches(next, new Set(seen).add(state))));
    expect(CASE_STATES.filter((state) => !reaches(state))).toEqual(['withdrawn']);
    expect(nextOf('withdrawn')).toEqual([]);
  });

  it('has a rule for every action', () => {
    expect(CASE_ACTIONS.filter((action) => !LIFECYCLE.some((rule) => rule.action === action))).toEqual([]);
  });
});
