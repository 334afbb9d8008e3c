/** The union's three promises: the talk is held properly, the manager knows how, and there is material for both. */
export const PROMISES = ['conduct', 'knowledge', 'materials'] as const;
export type PromiseCode = (typeof PROMISES)[number];

/** Conduct is judged for one talk, and so for one case; the others for the workplace. */
export function subjectOf(promise: PromiseCode): 'case' | 'workplace' {
  return promise === 'conduct' ? 'case' : 'workplace';
}

export const PHASES = ['org', 'before', 'during', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/** 'unknown' is not 'not-met': it says that nobody knows yet. */
export const ANSWERS = ['met', 'partly', 'not-met', 'not-applicable', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What an answer rests on, weakest first. */
export const EVIDENCE = ['member-word', 'rep-observation', 'employer-confirmation', 'document'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface CheckResult {
  result: 'met' | 'partly' | 'not-met' | 'unknown';
  /** Coverage: how many of the applicable criteria have an answer. A result is never shown without it. */
  answered: number;
  applicable: number;
  total: number;
}

/**
 * How a promise stands: met when every answer is, not met when none is even partly, partly between, unknown without answers.
 * Criteria that do not apply leave the count; those nobody knows of stay in it, unanswered.
 */
export function resultOf(criteria: readonly string[], answers: Readonly<Record<string, Answer | undefined>>): CheckResult {
  const given = criteria.map((code) => answers[code] ?? 'unknown');
  const applicable = given.filter((answer) => answer !== 'not-applicable');
  const known = applicable.filter((answer) => answer !== 'unknown');
  return { result: summary(known), answered: known.length, applicable: applicable.length, total: criteria.length };
}

function summary(known: readonly Answer[]): CheckResult['result'] {
  if (known.length === 0) return 'unknown';
  if (known.every((answer) => answer === 'met')) return 'met';
  return known.every((answer) => answer === 'not-met') ? 'not-met' : 'partly';
}
