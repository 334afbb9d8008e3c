import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { giveBackMemoryAtRest } from './memory-at-rest.js';

const LOOK_MS = 400;
const megabytes = (): number => process.memoryUsage().heapTotal / 1e6;

describe('a program at rest', () => {
  let timer: NodeJS.Timeout;
  afterEach(() => clearInterval(timer));

  it('gives back what its busiest minute took, and does not while it works', async () => {
    const held: string[][] = Array.from({ length: 400 }, (_, n) => Array.from({ length: 10_000 }, (__, m) => `${n} ${m}`));
    const busiest = megabytes();
    expect(held.length).toBe(400);
    held.length = 0;
    timer = giveBackMemoryAtRest(LOOK_MS);
    for (const end = performance.now() + 3 * LOOK_MS; performance.now() < end;) {
      for (const until = performance.now() + 20; performance.now() < until;); // at work
      await pause(0);
    }
    const atWork = megabytes();
    for (const end = performance.now() + 15_000; megabytes() > busiest - 60 && performance.now() < end;) await pause(100);
    expect(megabytes()).toBeLessThan(busiest - 60);
    expect(atWork).toBeGreaterThan(megabytes());
  }, 30_000);
});
