import { FEWEST, type CountTable } from './count-table.js';
import type { Losses, Spot } from './spots.js';
import type { UnitTree } from './unit-tree.js';

/** How much each place could lose, up to what a move needs. What was asked once is known. */
export class Capacities {
  private readonly known = new Map<string, Uint8Array>();
  private readonly lately = new WeakMap<readonly Spot[], Uint8Array>();
  private readonly ofAny = new WeakMap<Losses, Uint8Array>();

  constructor(private readonly tree: UnitTree, private readonly table: CountTable) {}

  /** Of any of these, one place after the other. */
  of(losses: Losses): Uint8Array {
    if (losses.length === 1) return this.ofAll(losses[0]!);
    const lately = this.ofAny.get(losses);
    if (lately) return lately;
    const capacity = new Uint8Array(this.tree.units.length);
    for (const spots of losses) {
      const more = this.ofAll(spots);
      for (let place = 0; place < capacity.length; place += 1) capacity[place] = Math.min(FEWEST, capacity[place]! + more[place]!);
    }
    this.ofAny.set(losses, capacity);
    return capacity;
  }

  /** Of all of these together. */
  private ofAll(spots: readonly Spot[]): Uint8Array {
    const lately = this.lately.get(spots);
    if (lately) return lately;
    const key = spots.map(({ line, period }) => `${line}/${period}`).join();
    const capacity = this.known.get(key) ?? this.anew(spots);
    this.known.set(key, capacity);
    this.lately.set(spots, capacity);
    return capacity;
  }

  private anew(spots: readonly Spot[]): Uint8Array {
    const capacity = new Uint8Array(this.tree.units.length);
    for (const place of this.tree.upwards) {
      const below = this.tree.below[place]!;
      capacity[place] = Math.min(FEWEST, below.length ? below.reduce((sum, child) => sum + capacity[child]!, 0) : this.least(place, spots));
    }
    return capacity;
  }

  /** The least of what a place has there. */
  private least(place: number, spots: readonly Spot[]): number {
    const { values, timeline: { periods } } = this.table;
    return Math.min(...spots.map(({ line, period }) => values[line]![place * periods.length + period]!));
  }
}
