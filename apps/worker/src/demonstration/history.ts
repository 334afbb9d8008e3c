import type { HistoryClock } from './history-clock.js';

/** Something that goes on over days: it gives the moment at which it wants to go on. */
export type Story = AsyncGenerator<Date, void>;

/** Something done once, as a story. */
export async function* once(act: () => Promise<void>): Story {
  yield* [];
  await act();
}

interface Waiting { at: number; order: number; story: Story }

/** What happens within some hours is told at once, each at its own time: most of a load is waiting for the database's answers. */
const AT_ONCE_MS = 8 * 3_600_000;
const TELLERS = 6;

/** Many stories told together, in the order of time, up to a moment; those not at their end by then are what is going on. */
export class History {
  private readonly waiting: Waiting[] = [];
  private begun = 0;

  /** `heard`: lets whoever listens hear what has just happened. */
  constructor(private readonly clock: HistoryClock, private readonly heard: () => Promise<void>) {}

  begin(story: Story, at: Date): void {
    this.place({ at: at.getTime(), order: this.begun++, story });
  }

  async tellUntil(end: Date): Promise<void> {
    for (let first = this.waiting.at(-1); first && first.at < end.getTime(); first = this.waiting.at(-1)) {
      const until = Math.min(end.getTime(), (Math.floor(first.at / AT_ONCE_MS) + 1) * AT_ONCE_MS);
      const told: Waiting[] = [];
      for (let next = this.waiting.at(-1); next && next.at < until; next = this.waiting.at(-1)) told.push(this.waiting.pop()!);
      await inParallel(told, TELLERS, (one) => this.goOn(one));
      await this.heard();
    }
  }

  private async goOn(told: Waiting): Promise<void> {
    const { done, value } = await this.clock.at(told.at, () => told.story.next());
    if (!done) this.place({ ...told, at: Math.max(value.getTime(), told.at + 1000) });
  }

  /** The latest first: the next to tell is taken from the end. */
  private place(telling: Waiting): void {
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

/** So many at a time, begun in order. */
export async function inParallel<T>(items: readonly T[], atOnce: number, act: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => { for (const item of left) await act(item); }));
}
