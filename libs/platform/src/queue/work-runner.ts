import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Deliveries } from '../events/deliveries.js';
import { HandlerRegistry } from './handler-registry.js';
import { type WorkJob, WorkQueue } from './work-queue.js';

const HEAL = 'platform.heal';

/** The worker's heart: takes jobs off the queue and gives each to its handler. */
@Injectable()
export class WorkRunner implements OnApplicationBootstrap {
  constructor(private readonly queue: WorkQueue, private readonly registry: HandlerRegistry, private readonly deliveries: Deliveries) {}

  /** Runs after every room has been looked through: see the order of providers in the module. */
  async onApplicationBootstrap(): Promise<void> {
    const repeating = this.registry.all('every').flatMap((h) => (h.kind === 'every' ? [h] : []));
    await this.queue.keepOnly([HEAL, ...repeating.map((h) => h.name)]);
    await this.queue.repeat(HEAL, 15_000);
    for (const { name, ms } of repeating) await this.queue.repeat(name, ms);
    this.queue.work((job) => this.run(job));
  }

  private async run(job: Job<WorkJob>): Promise<void> {
    if (job.name === 'relay') return this.deliveries.relay(job.data.id);
    if (job.name === 'deliver') return this.deliveries.deliver(job.data.id, job.data.handler!);
    if (job.name === HEAL) return this.deliveries.heal(20_000);
    await this.registry.listener(job.name).run(job.data);
  }
}
