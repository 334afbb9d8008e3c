import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConsoleLogger, type INestApplicationContext, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { Clock, Config, Deliveries } from '@app/platform';
import { AppModule } from '../../apps/api/src/app.module.js';
import { configure, createAdapter } from '../../apps/api/src/configure.js';
import { freePort } from '../../apps/local/src/free-port.mjs';
import { type Mailbox, startMailbox } from '../../apps/local/src/mailbox.mjs';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { HandlerRegistry } from '../../libs/platform/src/queue/handler-registry.js';
import { freshDatabase } from './database.js';
import { SettableClock } from './settable-clock.js';

export interface Product {
  /** http://127.0.0.1:port, without a slash at the end. */
  url: string;
  api: NestFastifyApplication;
  worker: INestApplicationContext;
  clock: SettableClock;
  mailbox: Mailbox;
  /** As the owner of the database: sees every row. */
  db: pg.Client;
  /** Lets every listener hear what has happened so far. */
  drain(): Promise<void>;
  /** Moves the clock, then does what has fallen due by then: every repeating job once, and all that follows from it. */
  passTo(moment: Date): Promise<void>;
  /** From then on nothing happens but what the API is asked for. */
  stopWorker(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** Where the clock begins; the real time if left out. */
  now?: Date;
  /** Serves the built web apps too. */
  web?: boolean;
  env?: Record<string, string>;
}

/** The real api and worker on an empty database of their own, with a real mailbox. Only the clock is ours. */
export async function startProduct({ now, web = false, env = {} }: ProductOptions = {}): Promise<Product> {
  const endings: (() => unknown)[] = []; // last first, also when the start fails half-way
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const database = await freshDatabase();
    endings.push(() => database.drop());
    const mailDir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-mail-'));
    endings.push(() => fs.rmSync(mailDir, { recursive: true, force: true }));
    const mailbox = await startMailbox({ dir: mailDir });
    endings.push(() => mailbox.stop());
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const clock = new SettableClock(now);
    const config = new Config({
      PORT: String(port), PUBLIC_URL: url, DATABASE_URL: database.appUrl, SMTP_URL: mailbox.url, MAILBOX_DIR: mailDir, DEMONSTRATION: '1',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), ...(web && { WEB_ROOT: path.resolve('dist/web') }), ...env,
    });
    const db = new pg.Client({ connectionString: database.ownerUrl });
    await db.connect();
    endings.push(() => db.end());

    const worker = await compile(WorkerModule, clock, config);
    let stopped: Promise<void> | undefined;
    const stopWorker = (): Promise<void> => (stopped ??= worker.close());
    endings.push(stopWorker);
    await worker.init();
    const api = (await compile(AppModule, clock, config)).createNestApplication<NestFastifyApplication>(createAdapter(), { logger });
    endings.push(() => api.close());
    await configure(api);
    await api.listen(port, '127.0.0.1');

    const drain = async (): Promise<void> => { await worker.get(Deliveries, { strict: false }).drain(); };
    const passTo = async (moment: Date): Promise<void> => {
      clock.set(moment);
      await drain();
      for (const job of worker.get(HandlerRegistry, { strict: false }).all('every')) await job.run({});
      await drain();
    };
    return { url, api, worker, clock, mailbox, db, drain, passTo, stopWorker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const logger = new ConsoleLogger({ logLevels: ['error'] });

const compile = (module: Type, clock: Clock, config: Config): Promise<TestingModule> => Test.createTestingModule({ imports: [module] })
  .setLogger(logger).overrideProvider(Clock).useValue(clock).overrideProvider(Config).useValue(config).compile();
