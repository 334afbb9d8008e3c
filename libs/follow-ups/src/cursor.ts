import { Problem } from '@app/platform';
import type { Place } from './follow-ups.repository.js';

export const cursorAt = (place: Place): string => Buffer.from(JSON.stringify([place.at, place.id])).toString('base64url');

/** 422 `cursor` for anything that is not one of ours. */
export function placeOf(cursor: string): Place {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
    if (!Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id)) return { at: new Date(at).toISOString(), id };
  } catch { /* not ours either */ }
  throw Problem.invalid([{ pointer: '/cursor', code: 'cursor', detail: 'Not a cursor of this list' }]);
}
