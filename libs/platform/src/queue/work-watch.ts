import { Injectable, Logger } from '@nestjs/common';
import { placesOf } from '../log/index.js';
import { Metrics } from '../metrics/metrics.js';

/** Tells how each piece of work went: Prometheus always, the log when it failed or is asked to say everything. */
@Injectable()
export class WorkWatch {
  private readonly log = new Logger('Work');

  constructor(private readonly metrics: Metrics) {}

  /** Does the work and throws what it throws. */
  async over(handler: string, id: string | undefined, work: () => Promise<void>): Promise<void> {
    const from = performance.now();
    const ended = (result: 'done' | 'failed'): void => {
      const seconds = (performance.now() - from) / 1000;
      this.metrics.worked(handler, result, seconds);
      this.log.debug({ message: `job ${result}`, handler, id, ms: Math.round(seconds * 1000) });
    };
    await work().then(() => ended('done'), (e: unknown) => {
      ended('failed');
      throw e;
    });
  }

  /** For whoever looks after the installation. */
  failed(handler: string, error: unknown, facts: object = {}): void {
    const { name, code } = error as Error & { code?: string };
    this.log.error({ message: `${handler} failed`, handler, ...facts, error: name, code, places: placesOf(error as Error) });
  }
}
