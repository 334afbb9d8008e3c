import { Problem } from '@app/platform';

/** Where a page ended, and in which order it was read. */
export interface Cursor {
  sort: string;
  descending: boolean;
  key: string;
  id: string;
}

/** Opaque to whoever holds it; it names only what its holder has just been shown. */
export function writeCursor({ sort, descending, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, descending, key, id])).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^(infinity|[\d :.+-]{10,35}|ST-\d{4}-\d+)$/;

/** 422 when it is not a cursor of this list in this order. */
export function readCursor(text: string, sort: string, descending: boolean): Cursor {
  const refused = Problem.invalid([{ pointer: '/cursor', code: 'cursor', detail: 'Not a cursor of this list in this order' }]);
  try {
    const [ofSort, ofDirection, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, boolean, string, string];
    if (ofSort === sort && ofDirection === descending && KEY.test(key) && UUID.test(id)) return { sort, descending, key, id };
  } catch {
    throw refused;
  }
  throw refused;
}
