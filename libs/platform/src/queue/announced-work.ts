import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Listening } from '../db/listening.js';
import { Config } from '../settings/index.js';
import { channelOf } from './announcer.js';
import { type Handler, HandlerRegistry } from './handler-registry.js';
import { WorkWatch } from './work-watch.js';

/** Does what is marked with @WhenAnnounced, at the start and whenever it is announced. Every worker does; each row is taken by one of them. */
@Injectable()
export class AnnouncedWork implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private listening: Listening | undefined;
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private stopped = false;

  constructor(private readonly config: Config, private readonly registry: HandlerRegistry, private readonly watch: WorkWatch) {}

  onApplicationBootstrap(): void {
    const handlers = this.registry.all('announced').flatMap((handler) => (handler.kind === 'announced' ? [{ handler, channel: channelOf(handler.what) }] : []));
    const begin = (heard?: string): void => handlers.forEach(({ handler, channel }) => { if (!heard || heard === channel) this.begin(handler); });
    const doAll = (): void => begin();
    this.listening = new Listening(this.config.databaseUrl, 'work', handlers.map(({ channel }) => channel), begin, doAll);
    this.listening.begin().then(doAll, () => undefined); // it begins again by itself
  }

  /** What has begun ends first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listening?.end();
  }

  /** What is announced meanwhile is done once more. */
  private begin(handler: Handler): void {
    const { name } = handler;
    this.again.add(name);
    if (this.running.has(name)) return;
    this.running.set(name, this.work(handler).catch((e: unknown) => this.watch.failed(name, e)).finally(() => this.running.delete(name)));
  }

  private async work({ name, run }: Handler): Promise<void> {
    while (!this.stopped && this.again.delete(name)) await this.watch.over(name, undefined, () => run({}));
  }
}
