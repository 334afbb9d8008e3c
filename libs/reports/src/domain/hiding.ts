import { Capacities } from './capacities.js';
import type { CountTable } from './count-table.js';
import { Given } from './given.js';
import type { Losses, Spot } from './spots.js';
import type { UnitTree } from './unit-tree.js';

/** Somebody who could give away so much of what a move needs, and at which price. */
interface Giver { place: number; gives: number; price: number; own: boolean }

/** A way that is being tried: what it has hidden so far, at which price, and from which price on another way is better. */
interface Trying { hides: { figure: number; at: number }[]; price: number; limit: number }

/** A whole year says more to a reader than a quarter does. */
const PRICE_OF_A_YEAR = 3;
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
  private trying: Trying | null = null;
  /** How much dearer a place is than one with nothing below it. */
  private readonly height: number[] = [];
  private readonly capacities: Capacities;

  constructor(readonly tree: UnitTree, readonly table: CountTable, isHiddenAnyhow: (unit: number, period: string) => boolean) {
    this.capacities = new Capacities(tree, table);
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
      if (!this.trying) continue;
      this.trying.hides.push({ figure, at });
      this.trying.price += this.price(place, spot);
    }
  }

  private price(place: number, { line, period }: Spot): number {
    return this.prices[line]![period]! * this.height[place]!;
  }

  /** Takes the way that hides least; each way says whether it can be gone. */
  hideLeast<T>(ways: readonly T[], go: (way: T) => boolean): boolean {
    const before = this.trying;
    let best: Trying | null = null;
    let least = before ? before.limit - before.price : Infinity;
    for (const way of ways) {
      const trying: Trying = (this.trying = { hides: [], price: 0, limit: least });
      if (go(way) && trying.price < least) [best, least] = [trying, trying.price];
      for (const { figure, at } of trying.hides) this.hidden[figure]![at] = 0;
      if (least === 0) break;
    }
    for (const one of best?.hides ?? []) {
      this.hidden[one.figure]![one.at] = 1;
      before?.hides.push(one);
    }
    if (before && best) before.price += best.price;
    this.trying = before;
    return best !== null;
  }

  /** The way being tried is no longer worth going: another hides less. */
  get isTooDear(): boolean {
    return this.trying !== null && this.trying.price >= this.trying.limit;
  }

  priceOf(place: number, spots: readonly Spot[]): number {
    let price = 0;
    for (const spot of spots) if (!this.isHidden(place, spot)) price += this.price(place, spot);
    return price;
  }

  /** Hides among the places just below one, but for `except`, what can lose so much together, and with what is given; false if they cannot. */
  hideGivers(above: number, losses: Losses, hide: readonly Spot[], needed: number, except = -1, given: Given | null = null): boolean {
    const givers = this.givers(above, losses, hide, { needed, given: given ?? new Given(true), except });
    for (const giver of givers?.places ?? []) this.hideBelow(giver, losses, hide);
    return givers !== null;
  }

  /** Hides whatever can lose anything among the places just below one, or of one with nothing below it, and adds it to what is given. */
  hideAllGivers(above: number, losses: Losses, hide: readonly Spot[], given: Given, except = -1): void {
    const capacity = this.capacities.of(losses);
    if (!this.tree.below[above]!.length) given.add(capacity[above]!, true);
    for (const place of this.tree.below[above]!) {
      if (place === except || capacity[place] === 0) continue;
      this.hideBelow(place, losses, hide);
      given.add(capacity[place]!, this.tree.units[place] === null);
    }
  }

  /** Whether those beside a place and beside those above it can lose so much only all together. */
  needsAll(place: number, losses: Losses, needed: number): boolean {
    const capacity = this.capacities.of(losses);
    const all = new Given(true);
    for (let here = place, above = this.tree.above[here]!; above >= 0; here = above, above = this.tree.above[here]!) {
      const alone = new Given(true);
      for (const other of this.tree.below[above]!) {
        if (other === here || capacity[other] === 0) continue;
        all.add(capacity[other]!, this.tree.units[other] === null);
        if (alone.add(capacity[other]!, this.tree.units[other] === null) >= needed) return false;
      }
    }
    return all.now >= needed;
  }

  /**
   * Places just below one that together can lose what a move needs, even when whoever knows one of them reckons without it, and that are not
   * wholly hidden yet; null if there are none. What lies in no unit below is known to nobody but those who see the whole.
   */
  private givers(
    above: number, losses: Losses, hide: readonly Spot[], { needed, given, except }: { needed: number; given: Given; except: number },
  ): { places: readonly number[]; price: number } | null {
    const capacity = this.capacities.of(losses);
    const places = this.tree.below[above]!;
    const sums = given.copy();
    const dear: number[] = [];
    for (const place of places) {
      if (place === except || capacity[place] === 0) continue;
      if (this.isDear(place, losses, hide)) dear.push(place);
      else if (sums.add(capacity[place]!, this.tree.units[place] === null) >= needed) return NOTHING;
    }
    const left = dear.map((place): Giver => ({ place, gives: capacity[place]!, own: this.tree.units[place] === null, price: this.priceBelow(place, losses, hide) }))
      .sort((a, b) => a.price / a.gives - b.price / b.gives || b.gives - a.gives);
    const free = sums.copy();
    let count = 0;
    while (count < left.length && sums.add(left[count]!.gives, left[count]!.own) < needed) count += 1;
    if (count === left.length) return null;
    const chosen = left.slice(0, count + 1);
    for (const giver of chosen.toSorted((a, b) => b.price - a.price)) {
      const without = chosen.filter((one) => one !== giver);
      if (without.reduce((sum, one) => (sum.add(one.gives, one.own), sum), free.copy()).now >= needed) chosen.splice(chosen.indexOf(giver), 1);
    }
    return { places: chosen.map(({ place }) => place), price: chosen.reduce((total, { price }) => total + price, 0) };
  }

  /** Hides what a giver must not show, with what below it gives it. */
  private hideBelow(place: number, losses: Losses, hide: readonly Spot[]): void {
    this.hide(place, hide);
    for (const giver of this.giversWithin(place, losses, hide)) this.hideBelow(giver, losses, hide);
  }

  private priceBelow(place: number, losses: Losses, hide: readonly Spot[]): number {
    return this.giversWithin(place, losses, hide).reduce((price, giver) => price + this.priceBelow(giver, losses, hide), this.priceOf(place, hide));
  }

  private isDear(place: number, losses: Losses, hide: readonly Spot[]): boolean {
    return hide.some((spot) => !this.isHidden(place, spot)) || this.giversWithin(place, losses, hide).length > 0;
  }

  /** Those below a giver that give what it gives: whoever knows one of them is no nearer, as somebody else gives instead of all of it. */
  private giversWithin(place: number, losses: Losses, hide: readonly Spot[]): readonly number[] {
    if (!this.tree.below[place]!.length) return NOTHING.places;
    return this.givers(place, losses, hide, { needed: this.capacities.of(losses)[place]!, given: new Given(false), except: -1 })!.places;
  }
}
