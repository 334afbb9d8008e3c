import { FEWEST, type CountTable } from './count-table.js';
import type { Spot } from './moves.js';
import type { UnitTree } from './unit-tree.js';

/** Somebody who could give away so much of what a move needs, and at which price. */
interface Giver { place: number; gives: number; price: number; own: boolean }

interface Tried { figure: number; at: number; price: number }

/** A whole year says more to a reader than a quarter does. */
const PRICE_OF_A_YEAR = 2;
/** So many figures of units are given for one of the unit above them. */
const DEARER = 4;
const NOTHING: { places: readonly number[]; price: number } = { places: [], price: 0 };

/** What is hidden so far, and what more would have to be for numbers to be movable from one place to others. */
export class Hiding {
  /** Figure by figure, at `place * periods + period`. */
  readonly hidden: readonly Uint8Array[];
  private readonly wide: number;
  private readonly figureOf: readonly number[];
  private readonly prices: readonly (readonly number[])[];
  /** What a way that is being tried has hidden so far. */
  private tried: Tried[] | null = null;
  /** How much dearer a place is than one with nothing below it. */
  private readonly height: number[] = [];
  private readonly capacities = new Map<string, Uint8Array>();
  private readonly capacityOf = new WeakMap<readonly Spot[], Uint8Array>();

  constructor(readonly tree: UnitTree, readonly table: CountTable, isHiddenAnyhow: (unit: number, period: string) => boolean) {
    this.wide = table.timeline.periods.length;
    this.figureOf = table.lines.map(({ figure }) => figure);
    this.prices = table.lines.map(({ worth }) => table.timeline.periods.map((period) => worth * (period.includes('-') ? 1 : PRICE_OF_A_YEAR)));
    for (const place of tree.upwards) this.height[place] = Math.max(1, ...tree.below[place]!.map((part) => DEARER * this.height[part]!));
    this.hidden = [...new Set(this.figureOf)].map(() => new Uint8Array(tree.units.length * this.wide));
    table.small.forEach((small, line) => small.forEach((is, spot) => { if (is) this.hidden[this.figureOf[line]!]![spot] = 1; }));
    tree.units.forEach((unit, place) => {
      table.timeline.periods.forEach((name, period) => {
        if (unit === null || isHiddenAnyhow(unit, name)) for (const figure of this.hidden) figure[place * this.wide + period] = 1;
      });
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
      this.tried?.push({ figure, at, price: this.prices[spot.line]![spot.period]! * this.height[place]! });
    }
  }

  /** The least of what a place has there. */
  has(place: number, spots: readonly Spot[]): number {
    return Math.min(...spots.map(({ line, period }) => this.table.values[line]![place * this.wide + period]!));
  }

  /** Takes the way that hides least; each way says whether it can be gone. */
  hideLeast<T>(ways: readonly T[], go: (way: T) => boolean): boolean {
    const before = this.tried;
    let best: Tried[] | null = null;
    let least = Infinity;
    for (const way of ways) {
      const tried: Tried[] = (this.tried = []);
      const price = go(way) ? tried.reduce((sum, one) => sum + one.price, 0) : Infinity;
      if (price < least) [best, least] = [tried, price];
      for (const { figure, at } of tried) this.hidden[figure]![at] = 0;
      if (least === 0) break;
    }
    for (const one of best ?? []) {
      this.hidden[one.figure]![one.at] = 1;
      before?.push(one);
    }
    this.tried = before;
    return best !== null;
  }

  priceOf(place: number, spots: readonly Spot[]): number {
    let price = 0;
    for (const spot of spots) if (!this.isHidden(place, spot)) price += this.prices[spot.line]![spot.period]! * this.height[place]!;
    return price;
  }

  /** Hides among the places just below one, but for `except`, what can lose so much together; false if they cannot. */
  hideGivers(above: number, loses: readonly Spot[], hide: readonly Spot[], needed: number, except = -1): boolean {
    const givers = this.givers(above, loses, hide, { needed, known: true, except });
    for (const giver of givers?.places ?? []) this.hideBelow(giver, loses, hide);
    return givers !== null;
  }

  /**
   * Places just below one that together can lose what a move needs, even when whoever knows one of them reckons without it, and that are not
   * wholly hidden yet; null if there are none. What lies in no unit below is known to nobody but those who see the whole.
   */
  private givers(
    above: number, loses: readonly Spot[], hide: readonly Spot[], { needed, known, except }: { needed: number; known: boolean; except: number },
  ): { places: readonly number[]; price: number } | null {
    const capacity = this.capacity(loses);
    const places = this.tree.below[above]!;
    const sums = new Given(known);
    const dear: number[] = [];
    for (const place of places) {
      if (place === except || capacity[place] === 0) continue;
      if (this.isDear(place, loses, hide)) dear.push(place);
      else if (sums.add(capacity[place]!, this.tree.units[place] === null) >= needed) return NOTHING;
    }
    const left = dear.map((place): Giver => ({ place, gives: capacity[place]!, own: this.tree.units[place] === null, price: this.priceBelow(place, loses, hide) }))
      .sort((a, b) => a.price / a.gives - b.price / b.gives || b.gives - a.gives);
    const free = sums.copy();
    let count = 0;
    while (count < left.length && sums.add(left[count]!.gives, left[count]!.own) < needed) count += 1;
    if (count === left.length) return null;
    const chosen = left.slice(0, count + 1);
    for (const giver of chosen.toSorted((a, b) => b.price - a.price)) {
      const without = chosen.filter((one) => one !== giver);
      if (without.reduce((given, one) => (given.add(one.gives, one.own), given), free.copy()).now >= needed) chosen.splice(chosen.indexOf(giver), 1);
    }
    return { places: chosen.map(({ place }) => place), price: chosen.reduce((total, { price }) => total + price, 0) };
  }

  /** Hides what a giver must not show, with what below it gives it. */
  private hideBelow(place: number, loses: readonly Spot[], hide: readonly Spot[]): void {
    this.hide(place, hide);
    for (const giver of this.giversWithin(place, loses, hide)) this.hideBelow(giver, loses, hide);
  }

  private priceBelow(place: number, loses: readonly Spot[], hide: readonly Spot[]): number {
    return this.giversWithin(place, loses, hide).reduce((price, giver) => price + this.priceBelow(giver, loses, hide), this.priceOf(place, hide));
  }

  private isDear(place: number, loses: readonly Spot[], hide: readonly Spot[]): boolean {
    return hide.some((spot) => !this.isHidden(place, spot)) || this.giversWithin(place, loses, hide).length > 0;
  }

  /** Those below a giver that give what it gives: whoever knows one of them is no nearer, as somebody else gives instead of all of it. */
  private giversWithin(place: number, loses: readonly Spot[], hide: readonly Spot[]): readonly number[] {
    if (!this.tree.below[place]!.length) return NOTHING.places;
    return this.givers(place, loses, hide, { needed: this.capacity(loses)[place]!, known: false, except: -1 })!.places;
  }

  /** How much of all of these together each place could lose, up to what a move needs. */
  private capacity(spots: readonly Spot[]): Uint8Array {
    const lately = this.capacityOf.get(spots);
    if (lately) return lately;
    const key = spots.map(({ line, period }) => `${line}/${period}`).join();
    const capacity = this.capacities.get(key) ?? this.capacityAnew(spots);
    this.capacities.set(key, capacity);
    this.capacityOf.set(spots, capacity);
    return capacity;
  }

  private capacityAnew(spots: readonly Spot[]): Uint8Array {
    const capacity = new Uint8Array(this.tree.units.length);
    for (const place of this.tree.upwards) {
      const below = this.tree.below[place]!;
      const gives = below.length ? below.reduce((sum, child) => sum + capacity[child]!, 0)
        : this.has(place, spots);
      capacity[place] = Math.min(FEWEST, gives);
    }
    return capacity;
  }
}

/** What some give together, in the eyes of whoever knows the one that gives most. */
class Given {
  constructor(private readonly known: boolean, private sum = 0, private most = 0) {}

  add(gives: number, own: boolean): number {
    this.sum += gives;
    if (this.known && !own && gives > this.most) this.most = gives;
    return this.now;
  }

  get now(): number {
    return this.sum - this.most;
  }

  copy(): Given {
    return new Given(this.known, this.sum, this.most);
  }
}
