import { faultWords } from '../feedback/problem-words.js';
import type { FieldProblem } from './error-summary.js';

interface PointedError {
  /** JSON pointer into what was sent: /talkDate */
  pointer: string;
  /** Which rule it broke: required, max-length … */
  code?: string;
}

/** Field ids of a form are the dotted path of what they send: /contact/phone → contact.phone */
export const fieldOf = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll('/', '.');

/** The server's 422 as lines for ErrorSummary. */
export const fieldProblems = (errors: readonly PointedError[] = []): FieldProblem[] =>
  errors.map(({ pointer, code }) => ({ fieldId: fieldOf(pointer), message: faultWords(code) }));

/** The first error of a field, for its `error`. */
export const errorOf = (problems: readonly FieldProblem[], fieldId: string): string | undefined =>
  problems.find((problem) => problem.fieldId === fieldId)?.message;
