import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Logger } from '@nestjs/common';

const LOOK_MS = 20_000;
/** Of one processor: a worker that only looks for work takes less, an api that somebody works with takes more. */
const AT_REST = 0.03;
/** Since the last time; less is not worth the tenth of a second that it takes. */
const GROWN = 1.25;

/**
 * Gives memory back when nobody asks for anything. V8 collects garbage when it needs room: by itself a program keeps all night what its
 * busiest minute took.
 */
export function giveBackMemoryAtRest(lookMs = LOOK_MS): NodeJS.Timeout {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let spent = process.cpuUsage();
  let least = 0;
  return setInterval(() => {
    const { user, system } = process.cpuUsage(spent);
    spent = process.cpuUsage();
    const { heapTotal: before } = process.memoryUsage();
    if ((user + system) / 1000 / lookMs > AT_REST || before < least * GROWN) return;
    collect();
    collect(); // the first finds out which pages are worth emptying
    least = process.memoryUsage().heapTotal;
    new Logger('Memory').debug(`at rest: ${Math.round(before / 1e6)} MB of heap became ${Math.round(least / 1e6)}`);
  }, lookMs).unref();
}
