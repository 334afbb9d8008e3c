/** Which action of the lifecycle an event tells of. The others change nothing that the lifecycle decides. */
const ACTION = {
  'case.submitted': 'submit', 'case.claimed': 'claim', 'case.unclaimed': 'unclaim', 'case.assigned': 'assign', 'case.work-begun': 'work',
  'case.waiting': 'wait', 'case.resumed': 'resume', 'case.resolved': 'resolve', 'case.closed': 'close', 'case.reopened': 'reopen',
  'case.withdrawn': 'withdraw', 'case.handed-over': 'hand-over', 'case.other-rep-asked': 'ask-another-rep', 'case.released': 'release',
};

/** Each of these is one verb, and a verb is one new version. Work that begins or a first answer comes with another verb. */
const NEW_VERSION = ['case.claimed', 'case.unclaimed', 'case.assigned', 'case.message-sent', 'case.note-added', 'case.waiting', 'case.resumed',
  'case.resolved', 'case.closed', 'case.reopened', 'case.withdrawn'];

/**
 * @typedef {{ name: string, actorId: string | null, data: Record<string, any> }} Told
 * @typedef {{ state: string, repId: string | null, outcome: string | null, waitingFor: string | null, answered: boolean, closed: boolean,
 *   versions: number, faults: string[] }} Replayed `versions`: how many times the case changed since it was submitted
 * @param {readonly Told[]} events of one case, in order
 * @param {readonly { action: string, from: readonly string[], to?: string, rep?: string }[]} lifecycle the product's own table
 * @returns {Replayed}
 */
export function replay(events, lifecycle) {
  /** @type {Replayed} */
  const now = { state: 'draft', repId: null, outcome: null, waitingFor: null, answered: false, closed: false, versions: 0, faults: [] };
  for (const { name, actorId, data } of events) {
    if (name === 'case.first-answered') now.answered = true;
    if (NEW_VERSION.includes(name)) now.versions += 1;
    const action = ACTION[/** @type {keyof typeof ACTION} */ (name)];
    if (!action) continue;
    const rule = lifecycle.find((one) => one.action === action && one.from.includes(now.state));
    if (!rule) {
      now.faults.push(`${name} cannot happen to a case that is ${now.state}`);
      continue;
    }
    if (action === 'claim' && now.repId) now.faults.push(`claimed by ${actorId} while ${now.repId} had it`);
    now.state = rule.to ?? now.state;
    if (rule.rep === 'actor' || rule.rep === 'named') now.repId = data.repId;
    if (rule.rep === 'nobody') now.repId = null;
    now.waitingFor = name === 'case.waiting' ? data.for : now.state === 'waiting' ? now.waitingFor : null;
    if (action === 'resolve') now.outcome = data.outcome;
    if (action === 'reopen') now.outcome = null;
    now.closed = now.state === 'closed' || now.state === 'withdrawn';
  }
  return now;
}
