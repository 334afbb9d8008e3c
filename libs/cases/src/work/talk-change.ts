import { Problem } from '@app/platform';
import type { Case } from '../case.entity.js';
import { talkDateInRange } from '../domain/help-request.js';
import type { TalkKind } from '../domain/words.js';

/** A new day or kind for the talk: only what differs. 422 for a day nobody can have meant. */
export function talkChange(it: Case, wanted: { talkDate?: string | null; talkKind?: TalkKind }, today: string): Partial<Case> {
  const { talkDate, talkKind } = wanted;
  if (talkDate && !talkDateInRange(talkDate, today)) {
    throw Problem.invalid([{ pointer: '/talkDate', code: 'date-out-of-range', detail: 'More than a year back or two years ahead' }]);
  }
  return {
    ...(talkDate !== undefined && talkDate !== it.talkDate ? { talkDate } : {}),
    ...(talkKind !== undefined && talkKind !== it.talkKind ? { talkKind } : {}),
  };
}
