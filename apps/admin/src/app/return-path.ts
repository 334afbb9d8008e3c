export interface ReturnSearch {
  to?: string;
}

/** Where to go after signing in: only a path of this app, never an address somewhere else. */
export function returnSearch(search: Record<string, unknown>): ReturnSearch {
  const to = typeof search.to === 'string' && /^\/(?!\/)[\w\-/.?=&%~]*$/.test(search.to) ? search.to : undefined;
  return to ? { to } : {};
}
