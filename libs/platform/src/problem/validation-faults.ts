import type { ValidationError } from 'class-validator';
import { type FieldFault, Problem } from './problem.js';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).slice(0, 1).map(([rule, detail]) => ({ pointer, code: kebab(rule), detail }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}

/** Turns class-validator's findings into one 422 with a pointer per field. */
export const validationProblem = (errors: ValidationError[]): Problem => Problem.invalid(errors.flatMap((e) => faultsOf(e, '')));
