import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Listening } from '../db/listening.js';
import { WorkWatch } from '../queue/work-watch.js';
import { Config } from '../settings/index.js';
import { Deliveries } from './deliveries.js';

/** Passes events on as soon as the database announces that some wait. Every worker does; each event is passed on by one. `heal` looks too. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly listening: Listening;
  private passing: Promise<void> | undefined;
  private more = false;
  private stopped = false;

  constructor(config: Config, private readonly deliveries: Deliveries, private readonly watch: WorkWatch) {
    this.listening = new Listening(config.databaseUrl, 'outbox', ['samtalsstod_outbox'], () => this.pass(), () => this.pass());
  }

  onApplicationBootstrap(): void {
    this.listening.begin().then(() => this.pass(), () => undefined); // it begins again by itself
  }

  /** What has begun ends first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.passing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listening.end();
  }

  private pass(): void {
    this.more = true;
    this.passing ??= this.passAll().catch((e: unknown) => this.watch.failed('relay', e)).finally(() => { this.passing = undefined; });
  }

  private async passAll(): Promise<void> {
    while (this.more && !this.stopped) {
      this.more = false;
      await this.watch.over('relay', undefined, () => this.deliveries.relayAll());
    }
  }
}
