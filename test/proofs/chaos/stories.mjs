// What the people do: one case after the other, from asking for help to the end.
import { signInOn, stubbornCaller } from '../stubborn-caller.mjs';

const pick = (/** @type {readonly any[]} */ from) => from[Math.floor(Math.random() * from.length)];
const chance = (/** @type {number} */ share) => Math.random() < share;
const inDays = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * @param {import('../invented-union.mjs').InventedUnion} union
 * @param {string[]} urls
 * @param {import('../stubborn-caller.mjs').Tally} tally
 * @param {import('./ledger.mjs').Ledger} ledger
 * @param {() => boolean} stopped
 */
export async function people(union, urls, tally, ledger, stopped) {
  const calls = new Map();
  for (const person of [...union.members, ...union.reps, ...union.advisers]) {
    const call = stubbornCaller(urls, tally, { impatience: 0.04, givesUp: 0.08, stopped });
    await signInOn(call, person);
    calls.set(person.id, call);
  }
  const freeMembers = [...union.members]; // a member has one draft at a time
  const request = (/** @type {any} */ member, /** @type {string} */ marker) => ({
    workplaceId: union.workplaceOf.get(member.section), talkKind: 'medarbetarsamtal', talkDate: inDays(45), needs: ['prepare'], description: marker,
    contactPermission: 'no', reach: { how: 'portal' }, language: 'sv',
  });

  /** The member asks: three steps, of which the last is the one that counts. */
  async function askAsMember(/** @type {any} */ member) {
    const call = calls.get(member.id);
    const begun = await call('POST', '/me/cases', undefined, { key: true });
    if (!begun || begun.status >= 300) return null;
    const { id } = begun.body;
    let { version } = begun.body;
    let marker = ledger.marker();
    const saved = await call('PUT', `/me/cases/${id}/draft`, { step: 4, content: request(member, marker) }, { ifMatch: version });
    if (!saved) return null;
    if (saved.status === 412) { // an earlier attempt was carried out
      version = saved.body.current.version;
      const again = await call('PUT', `/me/cases/${id}/draft`, { step: 4, content: request(member, marker = ledger.marker()) }, { ifMatch: version });
      if (again?.status !== 200) return null;
    } else if (saved.status !== 200) return null;
    const sent = await call('POST', `/me/cases/${id}/submit`, undefined, { key: true });
    if (!ledger.note('case.submitted', member.id, id, sent, marker)) return null;
    ledger.submitted.set(id, { version: sent.body.version, number: sent.body.number, section: member.section, phone: false });
    return id;
  }

  async function askByPhone(/** @type {any} */ member) {
    const adviser = pick(union.advisers);
    const marker = ledger.marker();
    const taken = await calls.get(adviser.id)('POST', '/cases', { memberId: member.id, ...request(member, marker) }, { key: true });
    if (!ledger.note('case.submitted', adviser.id, taken?.body?.id ?? null, taken, marker)) return null;
    ledger.submitted.set(taken.body.id, { version: taken.body.version, number: taken.body.number, section: member.section, phone: true });
    return taken.body.id;
  }

  async function work(/** @type {string} */ id, /** @type {any} */ member) {
    const colleagues = union.reps.filter(({ section }) => section === member.section);
    const deed = async (/** @type {any} */ who, /** @type {string} */ path, /** @type {string} */ event, /** @type {object} */ body = {}) =>
      ledger.note(event, who.id, id, await calls.get(who.id)('POST', `${who.audience === 'member' ? '/me' : ''}/cases/${id}/${path}`, body));
    const write = async (/** @type {any} */ who, /** @type {string} */ path, /** @type {string} */ event, /** @type {object} */ more = {}) => {
      const marker = ledger.marker();
      const answer = await calls.get(who.id)('POST', `${who.audience === 'member' ? '/me' : ''}/cases/${id}/${path}`, { text: marker, ...more }, { key: true });
      return ledger.note(event, who.id, id, answer, marker);
    };
    const read = async (/** @type {any} */ who) => {
      const answer = await calls.get(who.id)('GET', `/cases/${id}`);
      ledger.note('case.read', who.id, id, answer);
      return answer?.status === 200 ? answer.body : null;
    };
    const takers = chance(0.3) ? [pick(colleagues), pick(colleagues)] : [pick(colleagues)];
    await Promise.all(takers.map((who) => deed(who, 'claim', 'case.claimed')));
    const now = await read(takers[0]);
    const rep = colleagues.find((one) => one.id === now?.rep?.id);
    if (!rep) return;
    if (chance(0.1)) {
      await deed(rep, 'unclaim', 'case.unclaimed');
      if (!await deed(rep, 'claim', 'case.claimed')) return;
    }
    if (!await write(rep, 'messages', 'case.message-sent')) return;
    const followUp = () => write(rep, 'follow-ups', 'follow-up.planned', { dueAt: new Date(Date.now() + 1500 + Math.random() * 8000).toISOString() });
    await followUp();
    if (chance(0.5)) await followUp();
    if (chance(0.7)) await write(member, 'messages', 'case.message-sent');
    if (chance(0.5)) await write(rep, 'notes', 'case.note-added');
    if (chance(0.2) && await deed(rep, 'wait', 'case.waiting', { for: 'employer' })) await deed(rep, 'resume', 'case.resumed');
    if (chance(0.5)) await read(pick(colleagues));
    if (chance(0.1)) return void await deed(member, 'withdraw', 'case.withdrawn', {});
    if (chance(0.6) && await deed(rep, 'resolve', 'case.resolved', { outcome: 'helped-to-prepare' }) && chance(0.6)) await deed(rep, 'close', 'case.closed');
  }

  /** One person after another until it is over. */
  return async function live() {
    while (!stopped()) {
      const member = freeMembers.splice(Math.floor(Math.random() * freeMembers.length), 1)[0];
      try {
        const id = chance(0.4) ? await askByPhone(member) : await askAsMember(member);
        if (id && !stopped()) await work(id, member);
      } finally {
        freeMembers.push(member);
      }
    }
  };
}
