import type { Phase, PromiseCode } from './promises.js';

export interface Criterion {
  code: string;
  promise: PromiseCode;
  phase: Phase;
  textSv: string;
  textEn: string;
  /** What a rep can ask for, of the employer or the manager. */
  askSv: string;
  askEn: string;
}

/** Criteria are data: a judgement keeps the version it was made against, so a set is never changed, only followed by the next. */
export interface CriteriaSet {
  version: number;
  source: string;
  validFrom: string;
  criteria: readonly Criterion[];
}
