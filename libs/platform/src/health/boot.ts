import { Log } from '../log/index.js';
import { Config } from '../settings/index.js';
import { giveBackMemoryAtRest } from './memory-at-rest.js';

/** Starts a program: its settings first, then its log. One that cannot start says why in a line and ends with 1. */
export async function boot(program: string, start: (config: Config, log: Log) => Promise<void>): Promise<void> {
  let log = new Log(program, { level: 'info', format: 'text' });
  // left to itself, Node would print the error whole: with the values of the query that failed
  process.on('uncaughtException', (e) => {
    log.error(e);
    process.exit(1);
  });
  try {
    const config = new Config();
    log = new Log(program, config.log);
    await start(config, log);
    giveBackMemoryAtRest();
  } catch (e) {
    // what stops a boot is settings, the database or a port: words of ours or of the system, about no person
    log.error({ message: `cannot start: ${(e as Error).message}`, code: (e as { code?: string }).code });
    process.exit(1);
  }
}
