// Browsers let no more than 64 KiB in all be under way from closed pages.
const limit = 30_000;

/** Whether a save of this may outlive its page: a longer one would be refused outright. */
export const fitsKeepalive = (saved: unknown): boolean => new TextEncoder().encode(JSON.stringify(saved)).length < limit;
