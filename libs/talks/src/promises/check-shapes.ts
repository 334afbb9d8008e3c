import { type PromiseCode, resultOf } from '../domain/promises.js';
import type { AnswerRow, CheckRow } from './checks.repository.js';
import type { PromiseCriteria } from './criteria.repository.js';
import type { Check, PastAnswer } from './promises.dto.js';
import type { Subject } from './subject.js';

/** An answer with its evidence unsealed, and the rep's name if it may be known. */
export interface OpenedAnswer extends Omit<AnswerRow, 'evidenceSealed'> {
  text: string | null;
  name: string | null;
}

/** The answer that counts for each criterion: the newest. Takes them newest first. */
export function latestOf<A extends { code: string }>(newestFirst: readonly A[]): Map<string, A> {
  const latest = new Map<string, A>();
  for (const row of newestFirst) if (!latest.has(row.code)) latest.set(row.code, row);
  return latest;
}

export function asPastAnswer({ answer, evidence, text, name, side, at }: OpenedAnswer): PastAnswer {
  return { answer, evidence, evidenceText: text, answeredBy: { name, side }, at: at.toISOString() };
}

export function asCheck(
  promise: PromiseCode, kind: Subject['kind'], set: PromiseCriteria, check: CheckRow | undefined, newestFirst: readonly OpenedAnswer[],
): Check {
  const latest = latestOf(newestFirst);
  const answers = Object.fromEntries([...latest].map(([code, row]) => [code, row.answer]));
  return {
    id: check?.id ?? null, promise, setVersion: set.setVersion, source: set.source, subject: kind, version: check?.version ?? 0,
    ...resultOf(set.criteria.map((criterion) => criterion.code), answers),
    criteria: set.criteria.map((criterion) => {
      const row = latest.get(criterion.code);
      const given = row ? asPastAnswer(row) : { answer: null, evidence: null, evidenceText: null, answeredBy: null, at: null };
      return { ...criterion, ...given, history: newestFirst.filter((answer) => answer.code === criterion.code).length };
    }),
  };
}
