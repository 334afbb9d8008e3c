import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createPostgresBackend, createRedisBackend, type Job, Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import type pg from 'pg';
import { Config } from '../settings/index.js';
import { scopes } from '../db/db.js';
import { currentRequest, wordless } from '../log/index.js';
import { isDatabaseAway } from '../problem/problem-of.js';
import { createJoiningPool } from './joining-pool.js';
import { untilAnswered } from './until-answered.js';

/** The one queue. Jobs carry ids; the tables are the truth and a sweep finds what the queue lost. */
export const WORK = 'work';

/** `request` names the request it came of, for the log. */
export interface WorkJob { id: string; handler?: string; request?: string }

const FEW = 20;

/** How long a worker trusts that it would have heard of a job: a notice is lost with the connection that should have brought it. */
const LONGEST_WAIT_S = 5;

/** BullMQ would wait for the next planned job, for up to an hour. */
const lookingOften: typeof createPostgresBackend = (...asked) =>
  Object.defineProperty(createPostgresBackend(...asked), 'maximumBlockTimeout', { value: LONGEST_WAIT_S });

/** A job to be asked for; asked for again under the same `jobId` while it waits, it stays one. */
export interface Asked { name: string; data: WorkJob; jobId: string; delay?: number }

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
    setDefaultBackendFactory((this.pool ? lookingOften : createRedisBackend) as never);
    this.queue = await this.ready(() => new Queue(WORK, { connection: this.connection, defaultJobOptions: {
      attempts: 5, backoff: { type: 'exponential', delay: 500 },
      removeOnComplete: true, removeOnFail: true, // a job that is kept would block its own id when the sweep asks again
    } }), 'queue');
  }

  /** Inside a transaction the job stands or falls with it; on Redis it is asked for once the transaction stands. */
  add(name: string, data: WorkJob, options: { jobId: string; delay?: number }): Promise<void> {
    return this.joined(name, () => this.queue.add(name, ...named({ name, data, ...options })));
  }

  /** The same for many, in one statement, which makes two temporary tables (5 ms): a few are asked for one by one. */
  async addAll(all: readonly Asked[]): Promise<void> {
    if (all.length < FEW) await Promise.all(all.map(({ name, data, ...options }) => this.add(name, data, options)));
    else await this.joined(all[0]!.name, () => this.queue.addBulk(all.map((asked) => {
      const [data, opts] = named(asked);
      return { name: asked.name, data, opts };
    })));
  }

  private async joined(name: string, ask: () => Promise<unknown>): Promise<void> {
    const scope = scopes.getStore();
    if (this.pool || !scope?.runner) await ask();
    else scope.afterCommit.push(() => ask().then(() => undefined, (e: Error) => this.log.warn(`${name} not asked for, the sweep will: ${saidBy(e)}`)));
  }

  async work(process: (job: Job<WorkJob>) => Promise<void>, failed: (job: Job<WorkJob> | undefined, error: Error) => void): Promise<void> {
    // a failed job keeps its error for the next try: in the queue's tables no word of what was written may stand
    this.worker = await this.ready(() => new Worker<WorkJob>(WORK, (job) => process(job).catch((e: unknown) => { throw wordless(e); }), {
      connection: this.connection, concurrency: 8, autorun: false,
      runRetryDelay: 1_000, // a database that was away is back soon; BullMQ would rest for 15 s
      // what a killed worker held is taken up again after lockDuration and at most two looks: 15 s, half of how late anything may ever be
      lockDuration: 10_000, stalledInterval: 2_500, maxStalledCount: 1_000,
    }), 'worker');
    this.worker.on('failed', failed);
    void this.worker.run().catch((e: Error) => this.log.error(`worker: ${saidBy(e)}`));
  }

  /** How many jobs stand where. */
  async depth(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'delayed');
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

/** As BullMQ wants it, with the request it comes of. */
const named = ({ data, jobId, delay = 0 }: Asked): [WorkJob, { jobId: string; delay: number }] =>
  [{ request: currentRequest(), ...data }, { jobId, delay: Math.max(0, Math.round(delay)) }];

/** A connection's troubles in words; anything else may quote a value, so its name must do. */
const saidBy = (e: Error & { code?: string }): string => (isDatabaseAway(e) ? e.message : [e.name, e.code].filter(Boolean).join(' '));
