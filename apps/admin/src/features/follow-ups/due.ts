import { Problem } from '@app/api-client';
import { clockTime, fieldProblems, parseDate, stockholmDay, stockholmMoment, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import type { Due } from './due-fields.js';

export const dueOf = (moment: string): Due => ({ day: stockholmDay(moment), time: clockTime(moment) });

export const momentOf = ({ day, time }: Due): string => stockholmMoment(day, time);

/** What is wrong with the day before the server is asked. */
export function dueProblems({ day }: Due): FieldProblem[] {
  if (!day) return [{ fieldId: 'dueAt', message: m.follow_up_day_missing() }];
  return parseDate(day) ? [] : [{ fieldId: 'dueAt', message: m.follow_up_day_wrong() }];
}

/** The server's own refusal, where it is about a field. */
export function refusedFields(error: unknown): FieldProblem[] {
  if (!(error instanceof Problem) || error.status !== 422) return [];
  return fieldProblems(error.errors).map((problem) => (problem.fieldId === 'dueAt' ? { ...problem, message: m.follow_up_day_past() } : problem));
}
