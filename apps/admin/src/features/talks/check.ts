import { currentLocale } from '@app/ui';
import type { Check, CriterionAnswer, CriterionHistory, Judgement } from '@app/api-client';

export type { Check, CriterionAnswer, Judgement };
export type Answer = Judgement['answer'];
export type Evidence = NonNullable<Judgement['evidence']>;
export type Phase = CriterionAnswer['phase'];
export type PromiseCode = Check['promise'];

// In the order in which they are offered.
export const answers: readonly Answer[] = ['met', 'partly', 'not-met', 'unknown', 'not-applicable'];
export const evidences: readonly Evidence[] = ['member-word', 'rep-observation', 'employer-confirmation', 'document'];
export const phases: readonly Phase[] = ['org', 'before', 'during', 'after'];

/** How a check is judged, for a case or for a workplace. */
export type Judge = (promise: PromiseCode, code: string, judgement: Judgement) => Promise<void>;
export interface Judged {
  /** What is judged, e.g. "case 123". */
  about: string;
  check: Check;
  /** Missing when the reader may only look. */
  judge?: Judge;
  readHistory?: ReadHistory;
}
export type ReadHistory = (promise: PromiseCode, code: string) => Promise<CriterionHistory>;

export const criterionText = ({ textSv, textEn }: CriterionAnswer): string => (currentLocale() === 'sv' ? textSv : textEn);
export const askText = ({ askSv, askEn }: CriterionAnswer): string => (currentLocale() === 'sv' ? askSv : askEn);

/** Where the employer falls short, and a rep therefore has something to ask for. */
export const fallsShort = ({ answer }: CriterionAnswer): boolean => answer === 'not-met' || answer === 'partly';

/** The list with one check as the server has just answered it. */
export const withCheck = (items: readonly Check[], check: Check): Check[] =>
  items.map((item) => (item.promise === check.promise ? check : item));
