import { describe, expect, it } from '@jest/globals';
import { nextStep, type NextStepFacts } from './next-step.js';

const TODAY = '2026-11-23';
const answerBy = new Date('2026-11-25T15:00:00Z');
const answered = new Date('2026-11-20T09:00:00Z');

function facts(changes: Partial<NextStepFacts> = {}): NextStepFacts {
  return {
    state: 'submitted', answerBy, firstAnswerAt: null, talkDate: '2026-12-01', awaiting: 'rep', waitingFor: null, waitingUntil: null,
    toldHowItWent: false, ...changes,
  };
}
const begun = (changes: Partial<NextStepFacts> = {}) => facts({ state: 'in-progress', firstAnswerAt: answered, awaiting: null, ...changes });

describe('what the member is told comes next', () => {
  it.each<[string, NextStepFacts, string, string | null]>([
    ['the first answer, for a talk ahead', facts(), 'first-answer', answerBy.toISOString()],
    ['the first answer too, for a talk that has been', facts({ talkDate: '2026-11-02' }), 'first-answer', answerBy.toISOString()],
    ['the first answer, once a rep has the case', facts({ state: 'assigned', talkDate: '2026-11-02' }), 'first-answer', answerBy.toISOString()],
    ['to tell how it went, when somebody has answered', begun({ talkDate: '2026-11-02' }), 'tell-how-it-went', null],
    ['to tell how it went, the day after the talk', begun({ talkDate: '2026-11-22' }), 'tell-how-it-went', null],
    ['the rep at work, when the member has told', begun({ talkDate: '2026-11-02', toldHowItWent: true }), 'rep-works', null],
    ['the talk, on its own day too', begun({ talkDate: TODAY }), 'talk', TODAY],
    ['the talk', begun(), 'talk', '2026-12-01'],
    ['the rep at work, while no day is known', begun({ talkDate: null }), 'rep-works', null],
    ['the member’s answer', begun({ awaiting: 'member' }), 'your-answer', null],
    ['the employer’s answer', begun({ state: 'waiting', waitingFor: 'employer', waitingUntil: '2026-12-03' }), 'employer-answers', '2026-12-03'],
    ['how it went, though the case is resolved', begun({ state: 'resolved', talkDate: '2026-11-02' }), 'tell-how-it-went', null],
    ['nothing, when closed', begun({ state: 'closed', talkDate: '2026-11-02' }), 'closed', null],
  ])('is %s', (_what, given, code, at) => expect(nextStep(given, TODAY)).toEqual({ code, at }));
});
