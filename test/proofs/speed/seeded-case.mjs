import { eventsOf } from './seeded-events.mjs';
import { chance, DAY, factsOf } from './seeded-facts.mjs';
import { tellFollowUps } from './seeded-follow-ups.mjs';
import { idOf, textOf, timeId, wordsOf } from './seeded-ids.mjs';
import { placeOfMember } from './seeded-union.mjs';
import { encodedWords, words } from './seeded-words.mjs';

const CONDUCT_CRITERIA = 25;
const TOLD = ['C05', 'C07', 'C08', 'C11', 'C12', 'C13', 'C15', 'C18'];
const NEEDS = ['prepare', 'not-proper', 'manager-knowledge', 'no-material', 'no-follow-up', 'no-talk', 'goals-unclear', 'workload', 'pay-mixed', 'other'];
const OUTCOMES = ['helped-to-prepare', 'helped-to-prepare', 'talk-held-properly', 'talk-held-properly', 'training-arranged', 'material-produced', 'not-pursued', 'referred'];
/** The act-by of what is over; the latest there is. */
const NEVER = Date.UTC(9999, 11, 31);
const dateOf = (/** @type {number} */ ms) => new Date(ms).toISOString().slice(0, 10);

/**
 * @typedef {{ now: number, sizes: import('./seeded-union.mjs').Sizes, firstOfYear: ReadonlyMap<number, number>,
 *   sealing: ReturnType<typeof import('./fast-sealing.mjs').fastSealing>, actBy: (facts: object) => Date }} About
 */

/**
 * What the product knows of one invented case, as rows to be copied in: the facts agree with each other as after the verbs themselves.
 * @param {number} n
 * @param {About} about
 * @param {import('./seeded-tables.mjs').Tables} to
 */
export function tellCase(n, about, to) {
  const facts = factsOf(n, about.now, about.sizes);
  const { id, state, created, submitted, claimed, memberId, repId } = facts;
  about.sealing.newKey(to.sealing_keys.start(2).id(id), id);
  const events = eventsOf(facts, to);
  events.tell(created, 'case.begun', memberId, 'member');
  if (submitted !== null) {
    events.tell(submitted, 'case.submitted', memberId, 'member', '{"source": "member"}');
    events.tell(submitted + 500, 'follow-up.planned', null, 'system', '{"plan": "before-the-talk"}');
    events.tell(submitted + 600, 'follow-up.planned', null, 'system', '{"plan": "after-the-talk"}');
  }
  if (claimed !== null) {
    events.tell(claimed - 60_000, 'case.read', repId, 'rep');
    events.tell(claimed, 'case.claimed', repId, 'rep', `{"repId": "${textOf(repId)}"}`);
  }
  const spoken = tellConversation(facts, events, about, to);
  const next = tellFollowUps(facts, events, to.follow_ups);
  if (state === 'closed' && facts.talk !== null && chance(n, 9) < 0.4) tellHowItWent(facts, facts.talk, events, to);
  const waiting = tellWaiting(facts, events);
  const outcome = tellEnd(facts, events);
  writeCase(facts, { waiting, outcome, next, awaiting: facts.ended === null ? spoken : null, version: 2 + (events.number & 31), last: Math.min(events.last, about.now) }, about, to.cases);
  about.sealing.finish();
}

/**
 * Letters to and fro, and perhaps a note.
 * @param {import('./seeded-facts.mjs').Facts} facts @param {import('./seeded-events.mjs').Events} events @param {About} about @param {import('./seeded-tables.mjs').Tables} to
 * @returns {string | null} whose turn it is
 */
function tellConversation({ n, now, id, isDraft, answered, ended, memberId, repId }, events, { sealing }, to) {
  if (answered === null) return isDraft ? null : 'rep';
  const letters = 1 + Math.floor(chance(n, 7) * 6);
  const apart = Math.min(2 * DAY, ((ended ?? now) - answered) / (letters + 1));
  for (let i = 0; i < letters; i += 1) {
    const at = answered + i * apart;
    const side = i % 2 ? 'member' : 'rep';
    const author = i % 2 ? memberId : repId;
    const message = timeId(at, n, i + 1);
    if (side === 'rep' && i) events.tell(at - 90_000, 'case.read', repId, 'rep');
    sealing.seal(to.messages.start(6).id(message).id(id).id(author).text(side), 'messages.body_sealed', message, encodedWords(n + i, 1 + (i % 3))).moment(at);
    events.tell(at, 'case.message-sent', author, side, i % 2 ? '{"side": "member"}' : '{"side": "rep"}');
    if (!i) {
      events.tell(at, 'case.work-begun', repId, 'rep');
      events.tell(at, 'case.first-answered', repId, 'rep');
    }
  }
  if (chance(n, 8) < 0.6) {
    const at = events.last + 1000;
    const note = timeId(at, n, 64);
    sealing.seal(to.notes.start(5).id(note).id(id).id(repId), 'notes.body_sealed', note, encodedWords(n + 5, 2)).moment(at);
    events.tell(at, 'case.note-added', repId, 'rep');
  }
  return letters % 2 ? 'member' : 'rep';
}

/** The member's own word on the talk. @param {import('./seeded-facts.mjs').Facts} facts @param {number} talk @param {import('./seeded-events.mjs').Events} events @param {import('./seeded-tables.mjs').Tables} to */
function tellHowItWent({ n, now, id, unit, ended, memberId }, talk, events, to) {
  const at = Math.min(ended ?? now, talk + 2 * DAY);
  const check = timeId(at, n, 0x400);
  const good = chance(n, 10) < 0.7;
  to.checks.start(9).id(check).text('conduct').int4(1).id(id).int4(unit).text(good ? 'met' : 'partly').int4(TOLD.length).int4(CONDUCT_CRITERIA).moment(at);
  for (let i = 0; i < TOLD.length; i += 1) {
    to.answers.start(8).id(timeId(at, n, 0x401 + i)).id(check).text(TOLD[i]).text(good || (i + 1) % 3 > 0 ? 'met' : 'not-met').text('member-word').id(memberId).text('member').moment(at);
  }
  to.talks_told.start(2).id(id).moment(at);
  events.tell(at, 'talk.how-it-went-told', memberId, 'member');
}

/** @param {import('./seeded-facts.mjs').Facts} facts @param {import('./seeded-events.mjs').Events} events */
function tellWaiting({ n, now, state, repId }, events) {
  if (state !== 'waiting') return { waitingFor: null, waitingUntil: null };
  const waitingUntil = n % 3 === 0 ? now + (2 + (n % 20)) * DAY : null;
  const waitingFor = waitingUntil !== null ? 'date' : n % 3 === 1 ? 'member' : 'employer';
  events.tell(Math.min(now, events.last + 2000), 'case.waiting', repId, 'rep', `{"for": "${waitingFor}"}`);
  return { waitingFor, waitingUntil };
}

/** @param {import('./seeded-facts.mjs').Facts} facts @param {import('./seeded-events.mjs').Events} events */
function tellEnd({ n, state, ended, memberId, repId }, events) {
  if (ended === null) return null;
  if (state === 'withdrawn') {
    events.tell(ended, 'case.withdrawn', memberId, 'member');
    return null;
  }
  const outcome = OUTCOMES[n % OUTCOMES.length];
  events.tell(ended, 'case.resolved', repId, 'rep', `{"outcome": "${outcome}"}`);
  if (state === 'closed') events.tell(ended, 'case.closed', repId, 'rep');
  return outcome;
}

/**
 * @param {import('./seeded-facts.mjs').Facts} facts
 * @param {{ waiting: ReturnType<typeof tellWaiting>, outcome: string | null, next: number | null, awaiting: string | null, version: number, last: number }} stands
 * @param {About} about @param {import('./copy-rows.mjs').Rows} rows
 */
function writeCase(facts, { waiting: { waitingFor, waitingUntil }, outcome, next, awaiting, version, last }, { now, sizes, firstOfYear, sealing, actBy }, rows) {
  const { n, id, unit, state, open, isDraft, member, memberId, repId, created, submitted, talk, claimed, answered, answerBy, closed } = facts;
  const act = isDraft ? null : !open ? NEVER : actBy({
    state, submittedAt: new Date(submitted ?? 0), firstAnswerAt: answered === null ? null : new Date(answered), talkDate: talk === null ? null : dateOf(talk),
    talkHasBeen: talk !== null && dateOf(talk) < dateOf(now), nextFollowUpAt: next === null ? null : new Date(next),
    waitingUntil: waitingUntil === null ? null : dateOf(waitingUntil), lastEventAt: new Date(last),
  }).getTime();
  const year = new Date(submitted ?? created).getUTCFullYear();
  rows.start(28).id(id).text(isDraft ? null : `ST-${year}-${String(n - (firstOfYear.get(year) ?? 0) + 1).padStart(5, '0')}`).text(state).id(memberId).int4(unit).int4(unit)
    .id(isDraft ? null : wordsOf('workplace', placeOfMember(sizes, member))).id(claimed === null ? null : repId).text(isDraft ? null : 'medarbetarsamtal').date(talk)
    .texts(isDraft ? [] : needsOf(n)).text(isDraft ? null : 'ask-first');
  sealing.seal(rows, 'cases.content_sealed', id, isDraft ? draftOf(n, idOf('workplace', placeOfMember(sizes, member))) : contentOf(n));
  rows.int4(isDraft ? 2 : null).text(waitingFor).date(waitingUntil).text(outcome).moment(answerBy).moment(answered).moment(next).moment(act).text(awaiting).int4(version)
    .moment(created).moment(submitted).moment(claimed).moment(closed).moment(last);
}

function needsOf(/** @type {number} */ n) {
  const [first, second] = [NEEDS[n % 10], NEEDS[(n >> 3) % 10]];
  return first === second ? [first] : [first, second];
}

const sentencesOf = (/** @type {number} */ n) => 2 + (n % 4);
const draftOf = (/** @type {number} */ n, /** @type {string} */ workplaceId) => Buffer.from(JSON.stringify({ workplaceId, language: 'sv', description: words(n, sentencesOf(n)) }));

/** There are twenty descriptions. @type {Buffer[]} */
const contents = [];
const contentOf = (/** @type {number} */ n) => contents[n % 20] ??= Buffer.from(JSON.stringify({
  description: words(n, sentencesOf(n)), managerName: 'Närmaste chefen', reach: { how: 'portal' }, supportNeeds: null, excludedReps: [],
}));
