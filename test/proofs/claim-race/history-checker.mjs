/**
 * Is what people were told about who has each case possible, if each case has one owner at a time and each change is a new version?
 * A pure function over what each caller asked, was answered, and when.
 *
 * @typedef {{ client: string, act: 'claim' | 'unclaim' | 'read', began: number, ended: number, answer: 'done' | 'refused' | 'none',
 *   version?: number, owner?: string | null }} Operation `version` and `owner`: what the answer showed. `none`: it never came
 * @typedef {{ kind: 'two-owners' | 'version-twice' | 'overlap' | 'not-own' | 'stale-read' | 'refused-without-cause' | 'lost-change', text: string }} Anomaly
 */

/**
 * @param {readonly Operation[]} operations on one case
 * @param {{ version: number, owner: string | null }} first how the case was before any of them
 * @returns {Anomaly[]}
 */
export function checkHistory(operations, first) {
  /** @type {Anomaly[]} */
  const anomalies = [];
  const say = (/** @type {Anomaly['kind']} */ kind, /** @type {string} */ text) => { anomalies.push({ kind, text }); };

  // One owner for each version, whoever was told of it, and one who made it.
  /** @type {Map<number, string | null>} */
  const ownerOf = new Map([[first.version, first.owner]]);
  /** @type {Map<number, Operation>} */
  const madeBy = new Map();
  for (const it of operations) {
    if (it.answer !== 'done' || it.version === undefined) continue;
    const owner = it.owner ?? null;
    if (!ownerOf.has(it.version)) ownerOf.set(it.version, owner);
    else if (ownerOf.get(it.version) !== owner) say('two-owners', `version ${it.version} belongs to ${ownerOf.get(it.version)} and to ${owner}`);
    if (it.act === 'read') continue;
    const other = madeBy.get(it.version);
    if (other) say('version-twice', `${other.client} and ${it.client} both made version ${it.version}`);
    madeBy.set(it.version, it);
  }

  // Each change follows from the version before it.
  for (const [version, { act, client, owner }] of madeBy) {
    const before = ownerOf.get(version - 1);
    if (act === 'claim' && before) say('overlap', `${client} claimed version ${version} while ${before} had it`);
    if (act === 'claim' && owner !== client) say('two-owners', `${client} claimed version ${version}, which shows ${owner}`);
    if (act === 'unclaim' && before !== undefined && before !== client) say('not-own', `${client} let go of version ${version}, which ${before} had`);
    if (act === 'unclaim' && owner) say('two-owners', `${client} let go of version ${version}, which shows ${owner}`);
  }
  const last = Math.max(...ownerOf.keys());
  const unanswered = operations.filter(({ act, answer }) => act !== 'read' && answer === 'none').length;
  const missing = last - first.version - madeBy.size;
  if (missing > unanswered) say('lost-change', `${last - first.version} versions, but ${madeBy.size} changes were answered and ${unanswered} were not`);

  checkOrder(operations, first, ownerOf, say);
  return anomalies;
}

/** Nobody is shown what had been replaced before they asked, and nobody is refused for what cannot have been so. */
function checkOrder(
  /** @type {readonly Operation[]} */ operations, /** @type {{ version: number }} */ first, /** @type {Map<number, string | null>} */ ownerOf,
  /** @type {(kind: Anomaly['kind'], text: string) => void} */ say,
) {
  const ended = operations.filter(({ version }) => version !== undefined).sort((a, b) => a.ended - b.ended);
  const changes = operations.filter(({ act, answer, version }) => act !== 'read' && answer === 'done' && version !== undefined).sort((a, b) => a.began - b.began);
  const unanswered = operations.some(({ act, answer }) => act !== 'read' && answer === 'none');
  let [known, at] = [first.version, 0]; // the newest version that anybody had been shown when this one asked
  let [newest, begun] = [first.version, 0]; // the newest that can have been made before this one was answered
  const answeredBy = [...operations].sort((a, b) => a.ended - b.ended);
  /** @type {Map<Operation, number>} */
  const newestAtEnd = new Map();
  for (const it of answeredBy) {
    while (begun < changes.length && changes[begun].began <= it.ended) newest = Math.max(newest, changes[begun++].version ?? 0);
    newestAtEnd.set(it, newest);
  }
  for (const it of [...operations].sort((a, b) => a.began - b.began)) {
    while (at < ended.length && ended[at].ended < it.began) known = Math.max(known, ended[at++].version ?? 0);
    if (it.answer === 'done' && it.version !== undefined && it.version < known + (it.act === 'read' ? 0 : 1)) {
      say('stale-read', `${it.client} was shown version ${it.version} after version ${known} had been shown`);
    }
    if (it.answer !== 'refused' || unanswered) continue;
    let cause = false;
    for (let version = known; version <= (newestAtEnd.get(it) ?? known) && !cause; version++) {
      const owner = ownerOf.get(version);
      cause = owner === undefined || (it.act === 'claim' ? owner !== null : owner !== it.client);
    }
    if (!cause) say('refused-without-cause', `${it.client} was refused to ${it.act}, though nothing stood against it from version ${known} on`);
  }
}
