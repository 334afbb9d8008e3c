// Kills api, worker and the whole PostgreSQL again and again, and lets each come back soon after.
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (/** @type {number} */ low, /** @type {number} */ high) => low + Math.random() * (high - low);

/** Longer than a worker's lock on its jobs: what it held has been given to another when it wakes up. */
const PAUSE_MS = 12_000;

/**
 * @typedef {{ killed: Record<'api' | 'worker' | 'postgres', number>, paused: number, workerDeaths: number[], idleMs: number }} Toll
 *   `idleMs`: the longest time without a database and a worker that is up and not stopped in its tracks
 * @param {import('../running-product.mjs').RunningProduct} product
 * @param {{ everyMs: number, pauseEveryMs: number, stopped: () => boolean, say?: (line: string) => void }} options
 * @returns {Promise<Toll>} ends, with all running again, when `stopped`
 */
export async function killAround(product, { everyMs, pauseEveryMs, stopped, say = () => undefined }) {
  /** @type {Toll} */
  const toll = { killed: { api: 0, worker: 0, postgres: 0 }, paused: 0, workerDeaths: [], idleMs: 0 };
  const coming = new Set();
  const asleep = new Set();
  let atWork = Date.now();
  const watch = setInterval(() => {
    const somebody = product.postgres.running && product.workers.some((one) => one.ready && !asleep.has(one.pid));
    if (somebody) atWork = Date.now();
    else toll.idleMs = Math.max(toll.idleMs, Date.now() - atWork);
  }, 100);
  // the database every other time: it is back at once, while a program takes a second or two of work to start
  const turn = [...product.apis, ...product.workers].flatMap((one) => [one, product.postgres]);
  let nextPause = Date.now() + between(0, pauseEveryMs / 2);
  for (let n = 0; !stopped(); n++) {
    await wait(between(everyMs * 0.6, everyMs * 1.4));
    if (stopped()) break;
    // on a slow machine a program that is not up yet is left to come up: there must be somebody to kill
    const next = turn[n % turn.length];
    const victim = 'ready' in next && !next.ready ? product.postgres : next;
    const name = 'name' in victim ? victim.name : 'postgres';
    if (victim.running) {
      say(`kill ${name}`);
      await victim.kill();
      if (name.startsWith('worker')) toll.workerDeaths.push(Date.now());
      toll.killed[/** @type {'api'} */ (name.split('-')[0])] += 1;
      const back = wait(between(100, 700)).then(() => victim.start()).catch((error) => say(`${name} did not come back: ${error.message}`));
      coming.add(back);
      void back.finally(() => coming.delete(back));
    }
    if (Date.now() >= nextPause) {
      const sleeper = product.workers[toll.paused % product.workers.length];
      nextPause = Date.now() + pauseEveryMs;
      if (sleeper.running) {
        say(`stop ${sleeper.name} in its tracks`);
        const { pid } = sleeper;
        sleeper.pause();
        toll.paused += 1;
        asleep.add(pid);
        const back = wait(PAUSE_MS).then(() => {
          asleep.delete(pid);
          if (sleeper.pid === pid) sleeper.resume();
        });
        coming.add(back);
        void back.finally(() => coming.delete(back));
      }
    }
  }
  await Promise.all(coming);
  await product.postgres.start();
  await Promise.all([...product.apis, ...product.workers].map((one) => one.start()));
  clearInterval(watch);
  return toll;
}
