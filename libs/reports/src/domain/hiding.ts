import { FEWEST, type CountTable } from './count-table.js';
import type { Spot } from './moves.js';
import type { UnitTree } from './unit-tree.js';

/** Somebody who could give away so much of what a move needs, and at which price. */
interface Giver { place: number; gives: number; price: number; own: boolean }

/** A whole year says more to a reader than a quarter does. */
const PRICE_OF_A_YEAR = 2;


/** What is hidden so far, and what more would have to be for numbers to be movable from one place to others. */
export class Hiding {
  /** Figure by figure, at `place * periods + period`. */
  readonly hidden: readonly Uint8Array[];
  private readonly wide: number;
  private readonly figureOf: readonly number[];
  private readonly prices: readonly (readonly number[])[];
  private lately: { figure: number; at: number; price: number }[] = [];
  private readonly capacities = new Map<string, Uint8Array>();

  constructor(readonly tree: UnitTree, readonly table: CountTable) {
    this.wide = table.timeline.periods.length;
    this.figureOf = table.lines.map(({ figure }) => figure);
    this.prices = table.lines.map(({ worth }) => table.timeline.periods.map((period) => worth * (period.includes('-') ? 1 : PRICE_OF_A_YEAR)));
    this.hidden = [...new Set(this.figureOf)].map(() => new Uint8Array(tree.units.length * this.wide));
    table.small.forEach((small, line) => small.forEach((is, spot) => { if (is) this.hidden[this.figureOf[line]!]![spot] = 1; }));
    tree.units.forEach((unit, place) => {
      if (unit === null) for (const figure of this.hidden) figure.fill(1, place * this.wide, (place + 1) * this.wide);
    });
  }

  isHidden(place: number, { line, period }: Spot): boolean {
    return this.hidden[this.figureOf[line]!]![place * this.wide + period] === 1;
  }

  hide(place: number, spots: readonly Spot[]): void {
    for (const spot of spots) {
      if (this.isHidden(place, spot)) continue;
      const [figure, at] = [this.figureOf[spot.line]!, place * this.wide + spot.period];
      this.hidden[figure]![at] = 1;
      this.lately.push({ figure, at, price: this.prices[spot.line]![spot.period]! });
    }
  }

  /** The least of what a place has there. */
  has(place: number, spots: readonly Spot[]): number {
    return Math.min(...spots.map(({ line, period }) => this.table.values[line]![place * this.wide + period]!));
  }

  /** Takes the way that hides least; each way says whether it can be gone. */
  hideLeast<T>(ways: readonly T[], go: (way: T) => boolean): boolean {
    const before = this.lately;
    let best: typeof this.lately | null = null;
    let least = Infinity;
    for (const way of ways) {
      this.lately = [];
      const price = go(way) ? this.lately.reduce((sum, one) => sum + one.price, 0) : Infinity;
      if (price < least) [best, least] = [this.lately, price];
      for (const { figure, at } of this.lately) this.hidden[figure]![at] = 0;
      if (least === 0) break;
    }
    for (const { figure, at } of best ?? []) this.hidden[figure]![at] = 1;
    this.lately = best ? before.concat(best) : before;
    return best !== null;
  }

  priceOf(place: number, spots: readonly Spot[]): number {
    let price = 0;
    for (const spot of spots) if (!this.isHidden(place, spot)) price += this.prices[spot.line]![spot.period]!;
    return price;
  }

  /** Hides among some places, and below them, what can lose so much together; false if they cannot. */
  hideGivers(places: readonly number[], loses: readonly Spot[], hide: readonly Spot[], needed: number): boolean {
    const givers = this.givers(places, loses, hide, { needed, known: true });
    for (const giver of givers?.places ?? []) this.hideBelow(giver, loses, hide);
    return givers !== null;
  }

  /**
   * Places out of some that together can lose what a move needs, even when whoever knows one of them reckons without it; null if they
   * cannot. What lies in no unit below is known to nobody but those who see the whole.
   */
  private givers(places: readonly number[], loses: readonly Spot[], hide: readonly Spot[], { needed, known }: { needed: number; known: boolean }): { places: number[]; price: number } | null {
    const capacity = this.capacity(loses);
    const all: Giver[] = [];
    let [sum, most] = [0, 0];
    for (const place of places) {
      const gives = capacity[place]!;
      if (gives === 0) continue;
      const own = this.tree.units[place] === null;
      sum += gives;
      if (known && !own) most = Math.max(most, gives);
      all.push({ place, gives, own, price: 0 });
    }
    if (sum - most < needed) return null;
    for (const giver of all) giver.price = this.priceBelow(giver.place, loses, hide);
    all.sort((a, b) => a.price / a.gives - b.price / b.gives || b.gives - a.gives);
    const chosen: Giver[] = [];
    for (const giver of all) {
      if (given(chosen, known) >= needed) break;
      chosen.push(giver);
    }
    for (const giver of [...chosen].sort((a, b) => b.price - a.price)) {
      const without = chosen.filter((one) => one !== giver);
      if (giver.price > 0 && given(without, known) >= needed) chosen.splice(0, chosen.length, ...without);
    }
    return { places: chosen.map(({ place }) => place), price: chosen.reduce((total, { price }) => total + price, 0) };
  }

  /** Hides what a giver must not show, with what below it gives it. */
  private hideBelow(place: number, loses: readonly Spot[], hide: readonly Spot[]): void {
    this.hide(place, hide);
    const below = this.tree.below[place]!;
    if (!below.length) return;
    for (const giver of this.givers(below, loses, hide, { needed: this.capacity(loses)[place]!, known: false })!.places) this.hideBelow(giver, loses, hide);
  }

  private priceBelow(place: number, loses: readonly Spot[], hide: readonly Spot[]): number {
    const below = this.tree.below[place]!;
    return this.priceOf(place, hide) + (below.length ? this.givers(below, loses, hide, { needed: this.capacity(loses)[place]!, known: false })!.price : 0);
  }

  /** How much of all of these together each place could lose, up to what a move needs. */
  private capacity(spots: readonly Spot[]): Uint8Array {
    const key = spots.map(({ line, period }) => `${line}/${period}`).join();
    const known = this.capacities.get(key);
    if (known) return known;
    const capacity = new Uint8Array(this.tree.units.length);
    for (const place of this.tree.upwards) {
      const below = this.tree.below[place]!;
      const gives = below.length ? below.reduce((sum, child) => sum + capacity[child]!, 0)
        : this.has(place, spots);
      capacity[place] = Math.min(FEWEST, gives);
    }
    this.capacities.set(key, capacity);
    return capacity;
  }
}

/** What they give together, in the eyes of whoever knows the one that gives most. */
function given(givers: readonly Giver[], known: boolean): number {
  const most = known ? Math.max(0, ...givers.map(({ gives, own }) => (own ? 0 : gives))) : 0;
  return givers.reduce((sum, { gives }) => sum + gives, -most);
}
