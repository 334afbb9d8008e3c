import { m } from '../texts/messages.js';
import { fetchFailures, unexpected, type ProblemLike, type ProblemWords, type Words } from './fetch-failure-words.js';

const byCode: Record<string, Words> = {
  'try-again': [m.problem_try_again, m.problem_try_again_text],
  'case-already-claimed': [m.problem_first, m.problem_first_text],
  'conflict-of-interest': [m.problem_conflict, m.problem_conflict_text],
  'not-yours-to-do': [m.problem_not_yours, m.problem_not_yours_text],
  'follow-up-not-open': [m.problem_follow_up_over, m.problem_follow_up_over_text],
  'link-not-valid': [m.problem_link, m.problem_link_text],
  'data-rules-unconfirmed': [m.problem_rules, m.problem_rules_text],
  'mandate-overlaps': [m.problem_mandate_overlaps, m.problem_mandate_overlaps_text],
  'mandate-over': [m.problem_mandate_over, m.problem_mandate_over_text],
  'own-mandate': [m.problem_own_mandate, m.problem_own_mandate_text],
};

const byStatus: Record<number, Words> = {
  ...fetchFailures,
  401: [m.problem_signed_out, m.problem_signed_out_text],
  409: [m.problem_not_now, m.problem_not_now_text],
  412: [m.problem_changed, m.problem_changed_text],
  413: [m.problem_too_large, m.problem_too_large_text],
  422: [m.problem_invalid, m.problem_invalid_text],
  429: [m.problem_too_often, m.problem_too_often_text],
};

/** A refusal in the reader's language: the server's own words are English and for those who read logs. */
export function problemWords(problem: ProblemLike | null | undefined): ProblemWords {
  const [title, text] = byCode[problem?.code ?? ''] ?? byStatus[problem?.status ?? 500] ?? unexpected;
  return { title: title(), text: text() };
}

const faults: Record<string, () => string> = {
  required: m.problem_field_required,
  'is-not-empty': m.problem_field_required,
  'is-length': m.problem_field_too_long,
  'max-length': m.problem_field_too_long,
  'is-plain-date': m.problem_field_date,
  'is-iso8601': m.problem_field_date,
  'date-out-of-range': m.problem_field_date_range,
};

/** What is wrong with one field, by the server's code for the rule it broke. */
export const faultWords = (code: string | undefined): string => (faults[code ?? ''] ?? m.problem_field_wrong)();
