/**
 * Calls when the page is being reloaded, closed or put aside: the last chance to save what is written.
 * @returns stops listening
 */
export function whenLeaving(leave: () => void): () => void {
  // A phone that puts the app aside may never tell of more than that it is hidden.
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leave);
  };
}
