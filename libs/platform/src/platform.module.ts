import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock } from './clock.js';
import { Config } from './settings/index.js';
import { DbModule } from './db/index.js';
import { Deliveries } from './events/deliveries.js';
import { Events } from './events/events.js';
import { OperationsServer, Readiness } from './health/index.js';
import { IdempotencyLedger, RequestTransaction } from './http/index.js';
import { KeptAnswers } from './http/kept-answers.js';
import { Metrics } from './metrics/metrics.js';
import { ProcessMeasures } from './metrics/process-measures.js';
import { AnnouncedWork } from './queue/announced-work.js';
import { Announcer } from './queue/announcer.js';
import { HandlerRegistry } from './queue/handler-registry.js';
import { RepeatingWork } from './queue/repeating-work.js';
import { Tasks } from './queue/tasks.js';
import { Turns } from './queue/turns.js';
import { WorkMeasures } from './queue/work-measures.js';
import { WorkQueue } from './queue/work-queue.js';
import { WorkRunner } from './queue/work-runner.js';
import { WorkWatch } from './queue/work-watch.js';
import { Vault } from './vault/index.js';

/** What every room stands on, in both programs. */
@Global()
@Module({
  imports: [DbModule],
  providers: [
    { provide: Config, useFactory: () => new Config() }, Clock, Vault, WorkQueue, Announcer, Events, Tasks, IdempotencyLedger, RequestTransaction,
    Metrics, ProcessMeasures, Readiness, OperationsServer,
  ],
  exports: [Config, Clock, Vault, WorkQueue, Announcer, Events, Tasks, IdempotencyLedger, RequestTransaction, Metrics, Readiness],
})
export class PlatformModule {}

/** Finds the rooms' handlers and can deliver events to them: for the worker, and for programs that make history. */
@Module({ imports: [DiscoveryModule], providers: [HandlerRegistry, Deliveries], exports: [HandlerRegistry, Deliveries] })
export class PlatformHandlers {}

/** Passes events on, takes jobs off the queue, does what repeats, and clears away what was kept for callers. In the worker only. */
@Module({ imports: [PlatformHandlers], providers: [WorkWatch, Turns, AnnouncedWork, RepeatingWork, WorkRunner, WorkMeasures, KeptAnswers] })
export class PlatformJobs {}
