import type { Role } from './roles.js';

/** Those who come to members' cases by a mandate. */
const BY_MANDATE: readonly Role[] = ['rep', 'unit-lead'];

/**
 * Whether the rules for personal data must be confirmed before anything else opens: before the first access and once a year.
 * Days are Stockholm's, YYYY-MM-DD.
 */
export function dataRulesDue(roles: readonly Role[], confirmedOn: string | null, today: string): boolean {
  if (!roles.some((role) => BY_MANDATE.includes(role))) return false;
  if (!confirmedOn) return true;
  const [year, rest] = [Number(confirmedOn.slice(0, 4)), confirmedOn.slice(4)];
  return today >= `${year + 1}${rest}`;
}
