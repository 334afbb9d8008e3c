/** One place of a stack: a function and a file, or one of them. */
const PLACE = /^\s+at (?:(?:async |new )*\S+ (?:\[as \S+\] )?\()?(?:file:\/\/|node:|\/|[A-Z]:\\|<anonymous>|index \d)[^()]*\)?$/;

/**
 * Where an error came from: the lines of its stack without its message, which may quote what somebody wrote, over several lines,
 * and some of them looking like places.
 */
export function placesOf(error: unknown): string {
  const { stack, message } = typeof error === 'string' ? { stack: error, message: '' } : (error ?? {}) as Partial<Error>;
  const said = message ? (stack ?? '').indexOf(message) : -1;
  const after = said < 0 ? stack ?? '' : stack!.slice(said + message!.length);
  return after.split('\n').filter((line) => PLACE.test(line)).slice(0, 12).join('\n');
}

/** The same error for somebody who keeps or prints errors whole: its name, code and places, and not a word of what it said. */
export function wordless(error: unknown): Error {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: string | number };
  const bare = Object.assign(new Error([name, code].filter(Boolean).join(' ')), { name, ...(code !== undefined && { code }) });
  bare.stack = `${bare.message}\n${placesOf(error)}`;
  return bare;
}
