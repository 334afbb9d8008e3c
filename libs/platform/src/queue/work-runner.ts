import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Deliveries } from '../events/deliveries.js';
import { inRequest } from '../log/index.js';
import { HandlerRegistry } from './handler-registry.js';
import { type WorkJob, WorkQueue } from './work-queue.js';
import { WorkWatch } from './work-watch.js';

/** The worker's heart: takes jobs off the queue and gives each to its handler. */
@Injectable()
export class WorkRunner implements OnApplicationBootstrap {
  constructor(
    private readonly queue: WorkQueue, private readonly registry: HandlerRegistry, private readonly deliveries: Deliveries, private readonly watch: WorkWatch,
  ) {}

  /** Runs after every room has been looked through: see the order of providers in the module. */
  async onApplicationBootstrap(): Promise<void> {
    await this.queue.work((job) => this.run(job), (job, e) => this.watch.failed(job ? handlerOf(job) : 'job', e, { ...job?.data, attempts: job?.attemptsMade }));
  }

  private run(job: Job<WorkJob>): Promise<void> {
    return inRequest(job.data.request, () => this.watch.over(handlerOf(job), job.data.id, () => this.handle(job)));
  }

  private async handle(job: Job<WorkJob>): Promise<void> {
    if (job.name === 'deliver') return this.deliveries.deliver(job.data.id, job.data.handler!);
    await this.registry.listener(job.name).run(job.data);
  }
}

const handlerOf = ({ name, data }: Job<WorkJob>): string => data.handler ?? name;
