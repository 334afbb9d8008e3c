import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { ROOT } from '../../../apps/local/src/root.mjs';
import { inventUnion } from '../invented-union.mjs';
import { startRunningProduct } from '../running-product.mjs';
import { newTally } from '../stubborn-caller.mjs';
import * as checks from './checks.mjs';
import { drain } from './drain.mjs';
import { killAround } from './killer.mjs';
import { Ledger } from './ledger.mjs';
import { people } from './stories.mjs';
import { whatStands } from './what-stands.mjs';

/**
 * @typedef {{ seconds: number, clients?: number, killEveryMs?: number, pauseEveryMs?: number, calm?: boolean, naive?: boolean, drainSeconds?: number,
 *   say?: (line: string) => void }} ChaosOptions `calm`: nobody is killed; `naive`: the product as it is often built
 * @typedef {{ findings: import('./checks.mjs').Finding[], figures: Record<string, number>, answers: Record<string, number>, crashes: string[],
 *   errors: string[] }} ChaosReport `errors`: what the programs said of unforeseen ones
 */

const share = (/** @type {number[]} */ sorted, /** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Each different error that nobody foresaw, once: what it was and where it came from. */
function unforeseen(/** @type {string} */ log) {
  const lines = log.split('\n').filter((line) => line.startsWith('{') && line.includes('"Problem"')).map((line) => JSON.parse(line));
  return [...new Set(lines.filter(({ level }) => level === 'error').map(({ message, code, places }) => `${message} ${code}\n${places.split('\n').slice(0, 6).join('\n')}`))];
}

/** What the plans of this release give every case that has a talk ahead. */
const PLAN_STEPS = ['first-answer', 'preparation-call', 'material-check', 'last-reminder', 'how-did-it-go', 'half-year-follow-up'];

/**
 * People work while programs and database are killed; then all is counted.
 * @param {ChaosOptions} options
 * @returns {Promise<ChaosReport>}
 */
export async function chaos({
  seconds, clients = 12, killEveryMs = 1900, pauseEveryMs = 20_000, calm = false, naive = false, drainSeconds = naive ? 30 : 150, say = () => undefined,
}) {
  const nodeArgs = naive ? ['--import', pathToFileURL(path.join(ROOT, 'test/proofs/chaos/naive.mjs')).href] : [];
  const product = await startRunningProduct({ apis: 2, workers: 2, returns: true, nodeArgs });
  try {
    const union = await inventUnion(product.ownerUrl, { sections: 3, membersEach: 12, repsEach: 3, advisers: 3 });
    const [ledger, tally] = [new Ledger(), newTally()];
    let over = false;
    const live = await people(union, product.urls, tally, ledger, () => over);
    say('all signed in');
    const from = Date.now();
    const timer = setInterval(() => say(`${Math.round((Date.now() - from) / 1000)} s: ${ledger.count('acknowledged')} acknowledged`), 5000);
    const lives = Array.from({ length: clients }, live);
    const killing = calm ? null : killAround(product, { everyMs: killEveryMs, pauseEveryMs, stopped: () => over, say });
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    over = true;
    clearInterval(timer);
    const toll = await killing;
    await Promise.all(lives);
    const worked = (Date.now() - from) / 1000;
    const db = new pg.Client({ connectionString: product.ownerUrl });
    await db.connect();
    try {
      const drained = await drain(db, drainSeconds, say);
      const now = await whatStands(db, product, union, tally, drained.left);
      const { LIFECYCLE } = await import(pathToFileURL(path.join(ROOT, 'dist/libs/cases/src/domain/lifecycle-table.js')).href);
      const until = new Date(Date.now() - 1000);
      const crashes = [...product.apis, ...product.workers].flatMap(({ name, crashes: ended }) => ended.map((how) => `${name} ended by itself: ${how}`));
      const late = now.followUps.filter(({ plan, fellDueAt }) => !plan && fellDueAt).map(({ fellDueAt, dueAt }) => fellDueAt - dueAt).sort((a, b) => a - b);
      const copies = now.received.length - new Set(now.received.map(({ messageId }) => messageId)).size;
      const kills = toll ? toll.killed.api + toll.killed.worker + toll.killed.postgres : 0;
      return {
        findings: [
          checks.acknowledgedOnce(ledger, now), checks.unacknowledgedAtMostOnce(ledger, now), checks.oneAuditRowEach(ledger, now),
          checks.eventsReplayToRows(now, LIFECYCLE, ledger), checks.plansWereMade(now, PLAN_STEPS), checks.dueFollowUpsOnce(now, until),
          checks.listenersHeardOnce(now), checks.mailsOnce(now), checks.copiesAreExplained(now, toll?.workerDeaths ?? []), checks.countersAgree(now),
          checks.noJobIsStuck(now, Date.now()),
          { name: 'every failure was a 503 with a time to try again', looked: [...tally.answers.values()].reduce((a, b) => a + b, 0), faults: tally.faults },
        ],
        figures: {
          seconds: Math.round(worked), kills, 'kills a minute': Math.round(kills / worked * 60), 'api killed': toll?.killed.api ?? 0, 'worker killed': toll?.killed.worker ?? 0,
          'PostgreSQL killed': toll?.killed.postgres ?? 0, 'worker stopped in its tracks': toll?.paused ?? 0,
          'longest with nobody at work ms': toll?.idleMs ?? 0, acknowledged: ledger.count('acknowledged'), unknown: ledger.count('unknown'),
          refused: ledger.count('refused'), cases: now.cases.length, events: now.events.length, mails: now.mails.length,
          'mails the server took twice': copies, 'own follow-ups due': late.length, 'late p50 ms': share(late, 0.5), 'late p99 ms': share(late, 0.99),
          'late worst ms': late.at(-1) ?? 0, 'drained after s': drained.seconds, 'attempts without answer': tally.failures, 'hung up': tally.hungUp,
          'programs that ended by themselves': crashes.length,
        },
        answers: Object.fromEntries([...tally.answers].sort()), crashes, errors: product.apis.flatMap((api) => unforeseen(api.log())),
      };
    } finally {
      await db.end();
    }
  } finally {
    await product.stop();
  }
}
