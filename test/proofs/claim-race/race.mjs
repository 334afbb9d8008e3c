import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../../apps/local/src/root.mjs';
import { withClient } from '../../../apps/local/src/database.mjs';
import { inventUnion } from '../invented-union.mjs';
import { startRunningProduct } from '../running-product.mjs';
import { newTally, signInOn, stubbornCaller } from '../stubborn-caller.mjs';
import { checkHistory } from './history-checker.mjs';

/** What is taken away from the product to see that the checker sees it. */
export const BROKEN = ['no-guard', 'no-lock'];

const pick = (/** @type {readonly any[]} */ from) => from[Math.floor(Math.random() * from.length)];

/**
 * Reps claim, let go of and read the same few cases at once; then each case's history is checked.
 * @param {{ operations: number, clients?: number, cases?: number, broken?: string, untilFirst?: boolean, say?: (line: string) => void }} options
 *   `broken`: one of BROKEN; `untilFirst` stops at the first anomaly
 * @returns {Promise<{ operations: number, seconds: number, done: number, refused: number, reads: number, versions: number,
 *   anomalies: import('./history-checker.mjs').Anomaly[], firstAfter: number | null, faults: string[] }>}
 */
export async function claimRace({ operations, clients = 16, cases = 20, broken, untilFirst = false, say = () => undefined }) {
  const nodeArgs = broken ? ['--import', pathToFileURL(path.join(ROOT, `test/proofs/claim-race/${broken}.mjs`)).href] : [];
  const product = await startRunningProduct({ apis: 2, workers: 0, nodeArgs });
  try {
    const union = await inventUnion(product.ownerUrl, { sections: 1, membersEach: 5, repsEach: clients, advisers: 1 });
    const tally = newTally();
    const [callers, adviser] = [union.reps.map(() => stubbornCaller(product.urls, tally)), stubbornCaller(product.urls, tally)];
    for (const [n, rep] of union.reps.entries()) await signInOn(callers[n], rep);
    await signInOn(adviser, union.advisers[0]);
    const hot = [];
    while (hot.length < cases) {
      const taken = await adviser('POST', '/cases', {
        memberId: pick(union.members).id, workplaceId: [...union.workplaceOf.values()][0], talkKind: 'medarbetarsamtal', talkDate: null, talkDateUnknown: true,
        needs: ['prepare'], description: null, contactPermission: 'no', reach: { how: 'portal' }, language: 'sv',
      }, { key: true });
      if (taken?.status !== 201) throw new Error(`no case to race for: ${taken?.status} ${JSON.stringify(taken?.body)}`);
      hot.push(taken.body.id);
    }
    const before = await withClient(product.ownerUrl, async (db) => (await db.query('select id, version from cases where state <> $1', ['draft'])).rows);
    const first = new Map(before.map(({ id, version }) => [id, { version, owner: null }]));
    /** @type {Map<string, import('./history-checker.mjs').Operation[]>} */
    const histories = new Map(hot.map((id) => [id, []]));
    const look = () => hot.flatMap((id) => checkHistory(histories.get(id) ?? [], first.get(id) ?? { version: 0, owner: null }));

    const from = performance.now();
    let [left, over] = [operations, false];
    /** @type {number | null} */
    let firstAfter = null;
    const race = async (/** @type {ReturnType<typeof stubbornCaller>} */ call, /** @type {string} */ me) => {
      /** @type {string[]} */
      let mine = [];
      while (!over && left-- > 0) {
        const letGo = mine.length > 0 && Math.random() < 0.45;
        const id = letGo ? pick(mine) : pick(hot);
        /** @type {'claim' | 'unclaim' | 'read'} */
        const act = letGo ? 'unclaim' : Math.random() < 0.6 ? 'claim' : 'read';
        const began = performance.now();
        const answer = await (act === 'read' ? call('GET', `/cases/${id}`) : call('POST', `/cases/${id}/${act}`));
        const done = answer !== null && answer.status < 300;
        histories.get(id)?.push({
          client: me, act, began, ended: performance.now(), answer: answer === null || (answer.unsure && !done) ? 'none' : done ? 'done' : 'refused',
          ...(done && { version: answer.body.version, owner: answer.body.rep?.id ?? null }),
        });
        if (act === 'claim' && done) mine.push(id);
        if (act === 'unclaim') mine = mine.filter((one) => one !== id);
      }
    };
    const watch = setInterval(() => {
      say(`${operations - Math.max(0, left)} operations in ${Math.round((performance.now() - from) / 1000)} s`);
      if (!untilFirst || !look().length) return;
      firstAfter ??= (performance.now() - from) / 1000;
      over = true;
    }, untilFirst ? 250 : 5000);
    await Promise.all(union.reps.map((rep, n) => race(callers[n], rep.id)));
    clearInterval(watch);
    const seconds = (performance.now() - from) / 1000;
    const all = [...histories.values()].flat();
    const after = await withClient(product.ownerUrl, async (db) => (await db.query('select id, version, rep_id as owner from cases where state <> $1', ['draft'])).rows);
    for (const { id, version, owner } of after) { // a last look, when all is quiet: no change may have been lost
      histories.get(id)?.push({ client: 'the table', act: 'read', began: performance.now(), ended: performance.now(), answer: 'done', version, owner });
    }
    const anomalies = look();
    return {
      operations: all.length, seconds, done: all.filter(({ act, answer }) => act !== 'read' && answer === 'done').length,
      refused: all.filter(({ answer }) => answer === 'refused').length, reads: all.filter(({ act }) => act === 'read').length,
      versions: after.reduce((sum, { id, version }) => sum + version - (first.get(id)?.version ?? 0), 0), anomalies,
      firstAfter: firstAfter ?? (anomalies.length ? seconds : null), faults: tally.faults,
    };
  } finally {
    await product.stop();
  }
}
