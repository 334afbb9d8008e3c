// When the server last answered as this session: the idle limit counts from there.
let lastAnswer = Date.now();
const listeners = new Set<() => void>();

export const lastContact = (): number => lastAnswer;

export function noteContact(): void {
  lastAnswer = Date.now();
}

/** Tells when an answer says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const noteSignedOut = (): void => listeners.forEach((listener) => listener());
