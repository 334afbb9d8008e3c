import type { HistoryClock } from './history-clock.js';

/** Something that goes on over days: it gives the moment at which it wants to go on. */
export type Story = AsyncGenerator<Date, void>;

interface Telling { at: number; order: number; story: Story }

/** Many stories told together, in the order of time, up to a moment; those not at their end by then are what is going on. */
export class History {
  private readonly waiting: Telling[] = [];
  private begun = 0;

  constructor(private readonly clock: HistoryClock) {}

  begin(story: Story, at: Date): void {
    this.place({ at: at.getTime(), order: this.begun++, story });
  }

  async tellUntil(end: Date): Promise<void> {
    for (let next = this.waiting.at(-1); next && next.at < end.getTime(); next = this.waiting.at(-1)) {
      this.waiting.pop();
      this.clock.moveTo(new Date(next.at));
      const { done, value } = await next.story.next();
      if (!done) this.place({ ...next, at: Math.max(value.getTime(), next.at + 1000) });
    }
  }

  /** The latest first: the next to tell is taken from the end. */
  private place(telling: Telling): void {
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.waiting[middle];
      if (there.at > telling.at || (there.at === telling.at && there.order > telling.order)) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, telling);
  }
}
