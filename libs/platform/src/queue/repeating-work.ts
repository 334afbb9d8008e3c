import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HandlerRegistry } from './handler-registry.js';
import { Turns } from './turns.js';
import { WorkWatch } from './work-watch.js';

const LOOK_MS = 2_000;

/**
 * Does what is marked with @Every by a clock of this worker's own, not as a job: what mends a lost queue must not hang on the queue, wait
 * in its line or on a killed worker's lock. Every worker looks; each turn is one worker's.
 */
@Injectable()
export class RepeatingWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Work');
  private readonly running = new Map<string, Promise<void>>();
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private announced = false;
  private stopped = false;

  constructor(private readonly registry: HandlerRegistry, private readonly turns: Turns, private readonly watch: WorkWatch) {}

  onApplicationBootstrap(): void {
    this.lookIn(0);
  }

  /** What has begun ends first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all(this.running.values());
  }

  private lookIn(ms: number): void {
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((e: Error & { code?: string }) => this.log.warn(`not looked whose turn it is, tries again: ${[e.name, e.code].filter(Boolean).join(' ')}`))
        .finally(() => { if (!this.stopped) this.lookIn(LOOK_MS); });
    }, ms);
  }

  private async look(): Promise<void> {
    const all = this.registry.repeating();
    if (!this.announced) await this.turns.announce(all);
    this.announced = true;
    // work that takes longer than its interval is not begun again here; another worker may, and of the frequent at any time
    for (const turn of await this.turns.take(all.filter(({ name }) => !this.running.has(name)))) {
      const { name, run } = this.registry.listener(turn.name);
      const work = this.turns.keeping(turn, () => this.watch.over(name, undefined, () => run({})))
        .then(() => this.turns.end(turn))
        .catch((e: unknown) => this.watch.failed(name, e))
        .finally(() => this.running.delete(name));
      this.running.set(name, work);
    }
  }
}
