import { describe, expect, it } from '@jest/globals';
import { claimRace } from './race.mjs';

/** The short form of `npm run claim-race`. */
describe('Reps who claim the same cases at once', () => {
  it('never have a case together, and never read who had it before', async () => {
    const { operations, done, refused, anomalies, faults } = await claimRace({ operations: 1000, clients: 12, cases: 8 });
    expect({ anomalies, faults }).toEqual({ anomalies: [], faults: [] });
    expect(operations).toBeGreaterThanOrEqual(1000);
    expect(done).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(10); // they did meet
  }, 240_000);

  it('are seen to have it together when the clause against it is taken out of the product', async () => {
    const { anomalies } = await claimRace({ operations: 3000, clients: 12, cases: 4, broken: 'no-guard', untilFirst: true });
    expect(anomalies.length).toBeGreaterThan(0);
  }, 240_000);
});
