import { type INestApplicationContext, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Config } from '../settings/index.js';
import { Readiness } from './readiness.js';

/**
 * SIGTERM in good order: say "not ready" and go on serving until nobody is sent here any more; end what has begun, streams first;
 * then let go of the database. What has not ended in time is cut off: requests are repeated by their callers, jobs by another worker.
 */
export function stopPolitely(app: INestApplicationContext): void {
  const { drainMs, shutdownMs } = app.get(Config);
  const readiness = app.get(Readiness);
  const log = new Logger('Stop');
  const stop = async (): Promise<void> => {
    if (readiness.draining) return;
    readiness.draining = true;
    log.log('told to stop');
    await pause(drainMs);
    const late = setTimeout(() => {
      log.warn('not everything ended in time');
      process.exit(1);
    }, shutdownMs);
    await app.close();
    clearTimeout(late);
    log.log('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop().catch((e: unknown) => {
      log.error(e);
      process.exit(1);
    }));
  }
}
