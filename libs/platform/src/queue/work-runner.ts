import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Deliveries } from '../events/deliveries.js';
import { inRequest } from '../log/index.js';
import { Metrics } from '../metrics/metrics.js';
import { HandlerRegistry } from './handler-registry.js';
import { type WorkJob, WorkQueue } from './work-queue.js';

const HEAL = 'platform.heal';

/** The worker's heart: takes jobs off the queue and gives each to its handler. */
@Injectable()
export class WorkRunner implements OnApplicationBootstrap {
  private readonly log = new Logger('Work');

  constructor(
    private readonly queue: WorkQueue, private readonly registry: HandlerRegistry, private readonly deliveries: Deliveries, private readonly metrics: Metrics,
  ) {}

  /** Runs after every room has been looked through: see the order of providers in the module. */
  async onApplicationBootstrap(): Promise<void> {
    const repeating = this.registry.all('every').flatMap((h) => (h.kind === 'every' ? [h] : []));
    await this.queue.keepOnly([HEAL, ...repeating.map((h) => h.name)]);
    await this.queue.repeat(HEAL, 10_000);
    for (const { name, ms } of repeating) await this.queue.repeat(name, ms);
    await this.queue.work((job) => this.run(job));
  }

  private run(job: Job<WorkJob>): Promise<void> {
    const handler = job.data.handler ?? job.name;
    const from = performance.now();
    const ended = (result: 'done' | 'failed'): void => {
      const seconds = (performance.now() - from) / 1000;
      this.metrics.worked(handler, result, seconds);
      this.log.debug({ message: `job ${result}`, handler, id: job.data.id, ms: Math.round(seconds * 1000) });
    };
    return inRequest(job.data.request, () => this.handle(job).then(() => ended('done'), (e: unknown) => {
      ended('failed');
      throw e;
    }));
  }

  private async handle(job: Job<WorkJob>): Promise<void> {
    if (job.name === 'relay') return this.deliveries.relay(job.data.id);
    if (job.name === 'deliver') return this.deliveries.deliver(job.data.id, job.data.handler!);
    if (job.name === HEAL) return this.deliveries.heal(10_000);
    await this.registry.listener(job.name).run(job.data);
  }
}
