import { describe, expect, it } from '@jest/globals';
import { givesUp, MOST_ATTEMPTS, waitAfter } from './back-off.js';

describe('trying a mail again', () => {
  it('waits 30 seconds, then twice as long each time, and never more than six hours', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => waitAfter(n + 1) / 1000);
    expect(waits.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(waits.every((wait, n) => n === 0 || (wait >= waits[n - 1]! && wait <= 6 * 3600))).toBe(true);
  });

  it('gives up after the last attempt, however the server answers', () => {
    expect(givesUp(MOST_ATTEMPTS)).toBe(true);
    expect(givesUp(MOST_ATTEMPTS - 1, 451)).toBe(false);
  });

  it.each([[550, true], [553, true], [451, false], [421, false], [535, false], [undefined, false]])(
    'after %s at the first attempt gives up: %s', (answer, expected) => expect(givesUp(1, answer)).toBe(expected));
});
