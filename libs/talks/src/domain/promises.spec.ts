import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA_SET_1 } from './criteria-set-1.js';
import { criterionAnswers, QUESTIONS } from './how-did-it-go.js';
import { ANSWERS, PHASES, PROMISES, resultOf, type Answer } from './promises.js';

const result = (...answers: Answer[]) =>
  resultOf(answers.map((_, at) => `C${at}`), Object.fromEntries(answers.map((answer, at) => [`C${at}`, answer])));

describe('how a promise stands', () => {
  it.each<[Answer[], string, number, number]>([
    [['met', 'met'], 'met', 2, 2],
    [['met', 'unknown', 'unknown'], 'met', 1, 3],
    [['met', 'not-met'], 'partly', 2, 2],
    [['partly'], 'partly', 1, 1],
    [['partly', 'not-met'], 'partly', 2, 2],
    [['not-met', 'not-met', 'unknown'], 'not-met', 2, 3],
    [['not-met', 'not-applicable'], 'not-met', 1, 1],
    [['unknown', 'unknown'], 'unknown', 0, 2],
    [['not-applicable'], 'unknown', 0, 0],
    [[], 'unknown', 0, 0],
  ])('of %j is %s, %i of %i answered', (answers, expected, answered, applicable) =>
    expect(result(...answers)).toEqual({ result: expected, answered, applicable, total: answers.length }));

  it('takes a criterion without an answer for unknown', () => {
    expect(resultOf(['C01', 'C02'], { C01: 'met', C99: 'not-met' })).toEqual({ result: 'met', answered: 1, applicable: 2, total: 2 });
  });

  const anyAnswers = fc.array(fc.constantFrom(...ANSWERS), { maxLength: 30 });

  it('is not changed by what nobody knows or what does not apply, nor by order', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      expect(result(...answers, 'unknown', 'not-applicable').result).toBe(result(...answers).result);
      expect(result(...[...answers].reverse())).toEqual(result(...answers));
    }));
  });

  it('never gets worse by a met or better by a not met, and never counts more answers than apply', () => {
    const rank = ['not-met', 'partly', 'met'];
    fc.assert(fc.property(anyAnswers, (answers) => {
      const before = result(...answers);
      expect(before.answered <= before.applicable && before.applicable <= before.total).toBe(true);
      if (before.result === 'unknown') return;
      expect(rank.indexOf(result(...answers, 'met').result)).toBeGreaterThanOrEqual(rank.indexOf(before.result));
      expect(rank.indexOf(result(...answers, 'not-met').result)).toBeLessThanOrEqual(rank.indexOf(before.result));
    }));
  });
});

describe('the shipped criteria', () => {
  const { criteria } = CRITERIA_SET_1;

  it('are C01 to C30, each once', () => {
    expect(criteria.map(({ code }) => code)).toEqual([...Array(30).keys()].map((n) => `C${String(n + 1).padStart(2, '0')}`));
  });

  it('have a known phase and promise, and words in both languages for the criterion and what to ask', () => {
    for (const { phase, promise, textSv, textEn, askSv, askEn } of criteria) {
      expect(PHASES).toContain(phase);
      expect(PROMISES).toContain(promise);
      for (const text of [textSv, textEn, askSv, askEn]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
    }
    expect(new Set(criteria.flatMap(({ textSv, textEn, askSv, askEn }) => [textSv, textEn, askSv, askEn])).size).toBe(120);
  });

  it('put C06 under materials, C09, C10, C26 and C27 under knowledge, and the rest under conduct', () => {
    const under = (promise: string) => criteria.filter((criterion) => criterion.promise === promise).map(({ code }) => code);
    expect(under('materials')).toEqual(['C06']);
    expect(under('knowledge')).toEqual(['C09', 'C10', 'C26', 'C27']);
    expect(under('conduct')).toHaveLength(25);
  });
});

describe('how did it go?', () => {
  it('asks at most eight questions, each about its own criterion of conduct', () => {
    const asked = QUESTIONS.map(({ criterion }) => CRITERIA_SET_1.criteria.find(({ code }) => code === criterion)?.promise);
    expect(QUESTIONS.length).toBeLessThanOrEqual(8);
    expect(new Set(asked)).toEqual(new Set(['conduct']));
    expect(new Set(QUESTIONS.map(({ criterion }) => criterion)).size).toBe(QUESTIONS.length);
  });

  it('turns answers into answers on criteria, and refuses a question that was not asked', () => {
    expect(criterionAnswers([{ code: 'written-down', answer: 'not-met' }])).toEqual([{ criterion: 'C18', answer: 'not-met' }]);
    expect(() => criterionAnswers([{ code: 'salary', answer: 'met' }])).toThrow('no such question');
  });
});
