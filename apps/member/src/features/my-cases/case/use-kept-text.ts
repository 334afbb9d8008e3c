import { fitsKeepalive, saveMyComposer } from '@app/api-client';
import { whenLeaving } from '@app/ui';
import { useEffect, useRef, useState } from 'react';

const pause = 2_000;

/** A text that is saved on the server 2 s after a pause, and when one leaves the page. */
export function useKeptText(caseId: string, begun: string) {
  const [text, setText] = useState(begun);
  const [saved, setSaved] = useState(begun);
  const latest = useRef({ text, saved });
  latest.current = { text, saved };

  const keep = useRef((words: string) =>
    saveMyComposer({ path: { id: caseId }, body: { text: words }, keepalive: fitsKeepalive(words) }).then(
      () => setSaved(words),
      // Tried again at the next change or pause; sending does not depend on it.
      () => undefined,
    ),
  ).current;

  useEffect(() => {
    if (text === saved) return;
    const timer = setTimeout(() => void keep(text), pause);
    return () => clearTimeout(timer);
  }, [text, saved, keep]);

  useEffect(() => {
    const keepLast = () => {
      const last = latest.current;
      if (last.text !== last.saved) void keep(last.text);
    };
    const stayed = whenLeaving(keepLast);
    return () => {
      stayed();
      keepLast();
    };
  }, [keep]);

  const forget = () => {
    setText('');
    setSaved('');
  };
  return { text, write: setText, kept: text === saved, forget };
}
