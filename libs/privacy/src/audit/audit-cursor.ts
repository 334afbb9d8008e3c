import { Problem } from '@app/platform';

/** The last event of a page: to the microsecond, as the database wrote it. */
export interface Place { at: string; id: string }

export const cursorAt = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

const AT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

/** 422 `cursor` for anything that is not one of ours. */
export function placeOf(cursor: string): Place {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
    if (AT.test(at) && !Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`)) && /^\d{1,15}$/.test(id)) return { at, id };
  } catch { /* not ours either */ }
  throw Problem.invalid([{ pointer: '/cursor', code: 'cursor', detail: 'Not a cursor of this list' }]);
}
