interface Adding { total: string; parts: readonly string[] }

interface Bounds { low: number; high: number }

/** Rounds after which an attacker gains next to nothing more; keeps long chains of sums from taking for ever. */
const ROUNDS = 50;

/** The hidden cells that shown values and sums hold within less than `width`, for one who knows that nothing is below zero. */
export function heldWithin(
  width: number, hidden: ReadonlySet<string>, valueOf: ReadonlyMap<string, number>, sums: readonly Adding[],
): string[] {
  const bounds = new Map<string, Bounds>();
  for (const [key, value] of valueOf) bounds.set(key, hidden.has(key) ? { low: 0, high: Infinity } : { low: value, high: value });
  const touched = sums.filter(({ total, parts }) => [total, ...parts].some((key) => hidden.has(key)));
  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = touched.map((sum) => tighten(sum, bounds)).includes(true);
  }
  return [...hidden].filter((key) => {
    const { low, high } = bounds.get(key) as Bounds;
    return high - low < width;
  });
}

/** Draws one sum's conclusions: total = all parts, and each part = total − the other parts. True when something became known. */
function tighten({ total, parts }: Adding, bounds: Map<string, Bounds>): boolean {
  const of = (key: string): Bounds => bounds.get(key) as Bounds;
  const lows = parts.reduce((sum, key) => sum + of(key).low, 0);
  let moved = narrow(of(total), lows, parts.reduce((sum, key) => sum + of(key).high, 0));
  for (const key of parts) {
    const others = parts.reduce((sum, part) => (part === key ? sum : sum + of(part).high), 0);
    const otherLows = parts.reduce((sum, part) => (part === key ? sum : sum + of(part).low), 0);
    moved = narrow(of(key), of(total).low - others, of(total).high - otherLows) || moved;
  }
  return moved;
}

function narrow(bounds: Bounds, low: number, high: number): boolean {
  const moved = low > bounds.low || high < bounds.high;
  bounds.low = Math.max(bounds.low, low);
  bounds.high = Math.min(bounds.high, high);
  return moved;
}
