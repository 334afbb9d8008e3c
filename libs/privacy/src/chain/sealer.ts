import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Config, Db, SYSTEM } from '@app/platform';
import { HeadFile } from './head-file.js';
import { sealAll, type Sealing } from './seal-all.js';

const PAUSE_MS = 2_000;

/**
 * Seals new events every other second, by a clock of its own: the queue may be long, and the worker that had the last turn killed.
 * Every worker does it; the chain's lock lets one through at a time.
 */
@Injectable()
export class Sealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Audit chain');
  private readonly sealing: Sealing;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(db: Db, clock: Clock, { auditHeadFile }: Config) {
    this.sealing = {
      inTransaction: (work) => db.as(SYSTEM, () => work((sql, params) => db.query(sql, params))),
      now: () => clock.now(), file: auditHeadFile ? new HeadFile(auditHeadFile) : undefined, stopped: () => this.stopped,
    };
  }

  onApplicationBootstrap(): void {
    this.next(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private next(pause: number): void {
    this.timer = setTimeout(() => {
      this.turn = sealAll(this.sealing)
        .catch((e: Error & { code?: string }) => this.log.warn(`not sealed, tries again: ${[e.name, e.code].filter(Boolean).join(' ')}`))
        .finally(() => { if (!this.stopped) this.next(PAUSE_MS); });
    }, pause);
  }
}
