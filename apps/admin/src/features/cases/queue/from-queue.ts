import '@tanstack/react-router';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The page before this one is the queue: "back" is the browser's own. */
    fromQueue?: boolean;
  }
}

/** Goes along with every way from the queue to a case. */
export const fromQueue = { fromQueue: true };
