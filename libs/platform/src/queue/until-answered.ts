import { isDatabaseAway } from '../problem/problem-of.js';

const LONGEST_MS = 60_000;
const PAUSE_MS = 250;

/** For a boot while the database is starting too, or coming back: asks again for a minute, rather than die and be started again. */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + LONGEST_MS; ;) {
    try {
      return await ask();
    } catch (e) {
      if (!isDatabaseAway((e as { driverError?: unknown }).driverError ?? e) || performance.now() > end) throw e;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
