import { useState } from 'react';
import { useSession } from './session.js';

const left = new Map<string, unknown>();

/**
 * State that whoever comes back finds as they left it, for as long as the page is open.
 * @param name what it is and where, e.g. "evidence case 123"; another account finds nothing under it
 */
export function useLeft<Value>(name: string, begin: Value): [Value, (next: Value) => void] {
  const key = `${useSession()?.accountId} ${name}`;
  const [now, setNow] = useState(() => (left.has(key) ? (left.get(key) as Value) : begin));
  const set = (next: Value) => {
    setNow(next);
    if (next === begin) left.delete(key);
    else left.set(key, next);
  };
  return [now, set];
}
