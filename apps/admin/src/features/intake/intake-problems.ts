import { fieldProblems, parseDate, type FieldProblem } from '@app/ui';
import type { PointedError } from '@app/api-client';
import { m } from '@texts';
import { namesOf, type IntakeValues } from './intake.js';

/** What must be asked before the request can be taken, in the order of the page. */
export function intakeProblems(values: IntakeValues): FieldProblem[] {
  const { talkDate, talkDateUnknown, needs, description, excludedReps, contactPermission, how, phone, email } = values;
  const problems: FieldProblem[] = [];
  const lack = (when: boolean, fieldId: string, message: string) => when && problems.push({ fieldId, message });
  lack(!talkDateUnknown && !talkDate.trim(), 'talkDate', m.intake_day_missing());
  lack(!talkDateUnknown && parseDate(talkDate) === null, 'talkDate', m.intake_day_wrong());
  lack(needs.length === 0, 'needs', m.intake_needs_missing());
  lack(needs.length === 1 && needs[0] === 'other' && !description.trim(), 'description', m.intake_description_missing());
  lack(namesOf(excludedReps).length > 10, 'excludedReps', m.intake_excluded_many());
  lack(!contactPermission, 'contactPermission', m.intake_contact_missing());
  lack(!how, 'reach', m.intake_reach_missing());
  lack(how === 'phone' && !phone.trim(), 'reach.phone', m.intake_phone_missing());
  lack(how === 'email' && !/^\S+@\S+\.\S+$/.test(email.trim()), 'reach.email', m.intake_email_missing());
  return problems;
}

const refusals: Record<string, () => string> = {
  'date-out-of-range': m.intake_day_far,
};

/** The server's 422 in the words of this page. */
export const refusedProblems = (errors: readonly PointedError[]): FieldProblem[] =>
  fieldProblems(errors).map((problem, at) => ({
    // One name among several has no field of its own.
    fieldId: problem.fieldId.replace(/\.\d+$/, ''),
    message: refusals[errors[at]?.code ?? '']?.() ?? problem.message,
  }));
