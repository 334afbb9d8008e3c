import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createPostgresBackend, createRedisBackend, type Job, Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import type pg from 'pg';
import { Config } from '../settings/index.js';
import { scopes } from '../db/db.js';
import { currentRequest, placesOf, wordless } from '../log/index.js';
import { isDatabaseAway } from '../problem/problem-of.js';
import { createJoiningPool } from './joining-pool.js';
import { untilAnswered } from './until-answered.js';

/** The one queue. Jobs carry ids; the tables are the truth and a sweep finds what the queue lost. */
export const WORK = 'work';

/** What repeats has no number and goes first: it mends, and must not stand in line behind all that waits to be mended. */
const ORDINARY = 1;

/** `request` names the request it came of, for the log. */
export interface WorkJob { id: string; handler?: string; request?: string }

/** What a queue and a worker of BullMQ's have in common. */
interface Connected {
  on(event: 'error', listener: (e: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** BullMQ on the same PostgreSQL, or on Redis when QUEUE_URL says so. */
@Injectable()
export class WorkQueue implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('Queue');
  private pool: pg.Pool | undefined;
  private queue: Queue<WorkJob>;
  private worker: Worker<WorkJob> | undefined;

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.queueUrl) {
      this.pool = createJoiningPool(this.config.databaseUrl);
      const { pool } = this;
      await untilAnswered(() => pool.query('select max(version) from bullmq.migration')).catch(async (e: Error) => {
        await this.pool?.end();
        throw new Error(`The queue's tables are not there, run the migrations first: ${e.message}`, { cause: e });
      });
    }
    setDefaultBackendFactory((this.pool ? createPostgresBackend : createRedisBackend) as never);
    this.queue = await this.ready(() => new Queue(WORK, { connection: this.connection, defaultJobOptions: {
      attempts: 5, backoff: { type: 'exponential', delay: 500 },
      removeOnComplete: true, removeOnFail: true, // a job that is kept would block its own id when the sweep asks again
    } }), 'queue');
  }

  /** Inside a transaction the job stands or falls with it; on Redis it is asked for once the transaction stands. */
  async add(name: string, data: WorkJob, options: { jobId: string; delay?: number }): Promise<void> {
    const request = currentRequest();
    const ask = async (): Promise<void> => {
      await this.queue.add(name, { ...data, request }, { jobId: options.jobId, delay: Math.max(0, Math.round(options.delay ?? 0)), priority: ORDINARY });
    };
    const scope = scopes.getStore();
    if (this.pool || !scope?.runner) await ask();
    else scope.afterCommit.push(() => ask().catch((e: Error) => this.log.warn(`${name} not asked for, the sweep will: ${saidBy(e)}`)));
  }

  /** A repeating job, on one worker at a time. */
  async repeat(name: string, everyMs: number): Promise<void> {
    await untilAnswered(() => this.queue.upsertJobScheduler(name, { every: everyMs }, { name, data: { id: name } }));
  }

  /** Drops repeating jobs that no code asks for any more. */
  async keepOnly(names: readonly string[]): Promise<void> {
    for (const { key } of await untilAnswered(() => this.queue.getJobSchedulers(0, -1)))
      if (!names.includes(key)) await untilAnswered(() => this.queue.removeJobScheduler(key));
  }

  async work(process: (job: Job<WorkJob>) => Promise<void>): Promise<void> {
    // a failed job keeps its error for the next try: in the queue's tables no word of what was written may stand
    this.worker = await this.ready(() => new Worker<WorkJob>(WORK, (job) => process(job).catch((e: unknown) => { throw wordless(e); }), {
      connection: this.connection, concurrency: 8, autorun: false,
      runRetryDelay: 1_000, // a database that was away is back soon; BullMQ would rest for 15 s
      // what a killed worker held is taken up again after lockDuration and at most two looks: 15 s, half of how late anything may ever be
      lockDuration: 10_000, stalledInterval: 2_500, maxStalledCount: 1_000,
    }), 'worker');
    this.worker.on('failed', (job, e) => this.log.error({ message: `${job?.name} failed`, handler: job?.data.handler, id: job?.data.id, request: job?.data.request,
      attempts: job?.attemptsMade, error: e.name, code: (e as { code?: string }).code, places: placesOf(e) }));
    void this.worker.run().catch((e: Error) => this.log.error(`worker: ${saidBy(e)}`));
  }

  /** How many jobs stand where. */
  async depth(): Promise<Record<string, number>> {
    const { prioritized = 0, waiting = 0, ...others } = await this.queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
    return { waiting: waiting + prioritized, ...others };
  }

  /** The connections the queue keeps for itself; none on Redis. */
  get connections(): pg.Pool | undefined {
    return this.pool;
  }

  /** BullMQ remembers a first connection that failed and never tries another: such a one is thrown away and made anew. */
  private ready<T extends Connected>(make: () => T, name: string): Promise<T> {
    return untilAnswered(async () => {
      const made = make();
      made.on('error', (e) => this.log.warn(`${name}: ${saidBy(e)}`));
      try {
        await made.waitUntilReady();
        return made;
      } catch (e) {
        await made.close().catch(() => undefined);
        throw e;
      }
    });
  }

  /** Jobs that have begun end first: the database's connections go with the shutdown itself. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
    await this.pool?.end();
  }

  private get connection(): never {
    return (this.pool ?? { url: this.config.queueUrl, maxRetriesPerRequest: null }) as never;
  }
}

/** A connection's troubles in words; anything else may quote a value, so its name must do. */
const saidBy = (e: Error & { code?: string }): string => (isDatabaseAway(e) ? e.message : [e.name, e.code].filter(Boolean).join(' '));
