import { m } from '../texts/messages.js';

/** What the server said no to; see Problem in @app/api-client. */
export interface ProblemLike {
  status: number;
  code?: string;
  reference?: string;
}

type Words = [title: () => string, text: () => string];

const byCode: Record<string, Words> = {
  'try-again': [m.problem_try_again, m.problem_try_again_text],
  'case-already-claimed': [m.problem_first, m.problem_first_text],
  'conflict-of-interest': [m.problem_conflict, m.problem_conflict_text],
  'link-not-valid': [m.problem_link, m.problem_link_text],
  'data-rules-unconfirmed': [m.problem_rules, m.problem_rules_text],
  'mandate-overlaps': [m.problem_mandate_overlaps, m.problem_mandate_overlaps_text],
  'mandate-over': [m.problem_mandate_over, m.problem_mandate_over_text],
  'own-mandate': [m.problem_own_mandate, m.problem_own_mandate_text],
};

const byStatus: Record<number, Words> = {
  0: [m.problem_unreachable, m.problem_unreachable_text],
  401: [m.problem_signed_out, m.problem_signed_out_text],
  403: [m.problem_not_permitted, m.problem_not_permitted_text],
  404: [m.problem_not_found, m.problem_not_found_text],
  409: [m.problem_not_now, m.problem_not_now_text],
  412: [m.problem_changed, m.problem_changed_text],
  413: [m.problem_too_large, m.problem_too_large_text],
  422: [m.problem_invalid, m.problem_invalid_text],
  429: [m.problem_too_often, m.problem_too_often_text],
  502: [m.problem_try_again, m.problem_try_again_text],
  503: [m.problem_try_again, m.problem_try_again_text],
  504: [m.problem_try_again, m.problem_try_again_text],
};

/** A refusal in the reader's language: the server's own words are English and for those who read logs. */
export function problemWords(problem: ProblemLike | null | undefined): { title: string; text: string } {
  const words = byCode[problem?.code ?? ''] ?? byStatus[problem?.status ?? 500];
  const [title, text] = words ?? [m.problem_unexpected, m.problem_unexpected_text];
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
