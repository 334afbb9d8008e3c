import { describe, expect, it } from '@jest/globals';
import { chaos } from './chaos.mjs';

/** The short form of `npm run chaos`. */
describe('A product that is killed while people work', () => {
  it('loses nothing and does nothing twice', async () => {
    const { findings, figures } = await chaos({ seconds: 14, clients: 6, killEveryMs: 2500, pauseEveryMs: 60_000 });
    expect(findings.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(figures['kills']).toBeGreaterThan(2);
    expect(figures['acknowledged']).toBeGreaterThan(5);
  }, 400_000);
});
