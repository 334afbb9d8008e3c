const listeners = new Set<() => void>();

/** Tells when an answer says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const noteSignedOut = (): void => listeners.forEach((listener) => listener());
