import { isUUID } from 'class-validator';
import { Problem } from '@app/platform';

export interface WorkplaceCursor {
  name: string;
  id: string;
}

export const cursorAt = ({ name, id }: WorkplaceCursor): string => Buffer.from(JSON.stringify([name, id])).toString('base64url');

/** Raises 422 for a cursor that this list has not given out. */
export function readCursor(cursor: string | undefined): WorkplaceCursor | null {
  if (cursor === undefined) return null;
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof name === 'string' && isUUID(id)) return { name, id: id as string };
  } catch { /* said below */ }
  throw Problem.invalid([{ pointer: '/cursor', code: 'unknown-cursor', detail: 'Not a cursor of this list' }]);
}
