import { useEffect, useState, useSyncExternalStore } from 'react';
import { whenLeaving } from '../page/when-leaving.js';
import { TextKeeper, type TextPlace } from './text-keeper.js';

/** What is not on the server yet: whoever comes back finds it, and finds it unsaved. */
const unsaved = new Map<string, TextKeeper>();

function keeperOf(name: string, begun: string, place: TextPlace): TextKeeper {
  const left = unsaved.get(name);
  if (left) return left;
  const keeper = new TextKeeper(begun, place);
  keeper.subscribe(() => {
    if (keeper.snapshot().keeping === 'kept') unsaved.delete(name);
    else unsaved.set(name, keeper);
  });
  return keeper;
}

/**
 * A text that is saved on the server after a pause, when one leaves, and when the network is back.
 * @param name whose it is and where: another's words are never found under it
 * @param begun what the server has
 */
export function useKeptText(name: string, begun: string, place: TextPlace) {
  const [keeper] = useState(() => keeperOf(name, begun, place));
  const { text, keeping } = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    const saveAtOnce = () => void keeper.save();
    saveAtOnce();
    window.addEventListener('online', saveAtOnce);
    const stayed = whenLeaving(saveAtOnce);
    return () => {
      window.removeEventListener('online', saveAtOnce);
      stayed();
      keeper.leave();
    };
  }, [keeper]);
  return { text, keeping, keeper };
}
