import { idOf, placeOfMember, repOfSection, sectionId, sectionOfMember, YEARS } from './seeded-union.mjs';
import { words } from './seeded-words.mjs';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NEVER = '9999-12-31 00:00:00+00';
/** Ids of a case's events: so many each, in their order. */
export const EVENTS_A_CASE = 32;
/** Of all cases, the latest: these are being worked on. */
const OPEN_SHARE = 0.05;
const CONDUCT_CRITERIA = 25;
const TOLD = 8;
const NEEDS = ['prepare', 'not-proper', 'manager-knowledge', 'no-material', 'no-follow-up', 'no-talk', 'goals-unclear', 'workload', 'pay-mixed', 'other'];
const OUTCOMES = ['helped-to-prepare', 'helped-to-prepare', 'talk-held-properly', 'talk-held-properly', 'training-arranged', 'material-produced', 'not-pursued', 'referred'];

/** A number between 0 and 1 that is always the same for the same case and question. */
function chance(/** @type {number} */ n, /** @type {number} */ question) {
  let h = Math.imul(n ^ Math.imul(question + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Version 7: ordered by the moment. `which` tells a case's own rows apart. */
export function timeId(/** @type {number} */ ms, /** @type {number} */ n, /** @type {number} */ which) {
  const t = Math.floor(ms).toString(16).padStart(12, '0');
  return `${t.slice(0, 8)}-${t.slice(8)}-7${which.toString(16).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Every day and every second of a day, written once: a case has some eighty moments. */
const days = new Map();
const SECONDS = Array.from({ length: 86_400 }, (_, s) => `${new Date(s * 1000).toISOString().slice(10, 19)}+00`);
const dayOf = (/** @type {number} */ day) => {
  let text = days.get(day);
  if (!text) days.set(day, text = new Date(day * DAY).toISOString().slice(0, 10));
  return text;
};
const ts = (/** @type {number | null} */ ms) => (ms === null ? '\\N' : dayOf(Math.floor(ms / DAY)) + SECONDS[Math.floor((ms % DAY) / 1000)]);
const date = (/** @type {number | null} */ ms) => (ms === null ? '\\N' : dayOf(Math.floor(ms / DAY)));
const or = (/** @type {string | number | null} */ value) => (value === null ? '\\N' : value);

/** When the n-th case began: evenly over the years. */
export const begunAt = (/** @type {number} */ n, /** @type {number} */ cases, /** @type {number} */ now) => now - YEARS * 365 * DAY * (1 - (n + 0.5) / cases);

/**
 * What the product knows of one invented case, as rows to be copied in: the facts agree with each other as after the verbs themselves.
 * @param {{ n: number, now: number, sizes: import('./seeded-union.mjs').Sizes, firstOfYear: ReadonlyMap<number, number>,
 *   seal: (key: Buffer, place: string, text: string) => string, newKey: (id: string) => { key: Buffer, wrapped: string },
 *   actBy: (facts: object) => Date }} about
 * @param {Record<string, (row: string) => void>} to one taker for each table
 */
export function tellCase({ n, now, sizes, firstOfYear, seal, newKey, actBy }, to) {
  const open = n >= sizes.cases * (1 - OPEN_SHARE);
  const kind = chance(n, 1);
  const state = open
    ? n >= sizes.cases * 0.997 ? 'draft' : kind < 0.2 ? 'submitted' : kind < 0.3 ? 'assigned' : kind < 0.75 ? 'in-progress' : 'waiting'
    : kind < 0.06 ? 'withdrawn' : kind < 0.09 ? 'resolved' : 'closed';
  // what is open began within the last months, whatever the size: a case lives some months
  const created = Math.floor(open ? now - (sizes.cases - n) / (sizes.cases * OPEN_SHARE) * 90 * DAY * (state === 'submitted' ? 0.04 : 1) : begunAt(n, sizes.cases, now));
  const member = Math.imul(n % sizes.members, 1) * 7919 % sizes.members;
  const section = sectionOfMember(sizes, member);
  const unit = sectionId(sizes, section);
  const memberId = idOf('member', member);
  const repId = idOf('rep', repOfSection(sizes, section, n));
  const id = timeId(created, n, 0);
  const { key, wrapped } = newKey(id);
  to.sealing_keys(`${id}\t${wrapped}`);
  const isDraft = state === 'draft';
  const description = words(n, 2 + (n % 4));
  const content = isDraft
    ? { workplaceId: idOf('workplace', placeOfMember(sizes, member)), language: 'sv', description }
    : { description, managerName: 'Närmaste chefen', reach: { how: 'portal' }, supportNeeds: null, excludedReps: [] };
  const sealedContent = seal(key, `cases.content_sealed:${id}`, JSON.stringify(content));

  const submitted = isDraft ? null : created + 0.2 * HOUR;
  const talkAt = created + (10 + Math.floor(chance(n, 2) * 50)) * DAY;
  const talk = isDraft || chance(n, 3) < 0.15 ? null : Math.floor(talkAt / DAY) * DAY;
  const answerBy = submitted && submitted + 2 * DAY;
  const claimed = submitted && state !== 'submitted' && (state !== 'withdrawn' || kind < 0.03) ? Math.min(now, submitted + (1 + chance(n, 4) * 30) * HOUR) : null;
  const answered = claimed && state !== 'assigned' ? Math.min(now, claimed + (0.5 + chance(n, 5) * 30) * HOUR) : null;
  const ended = ['closed', 'resolved', 'withdrawn'].includes(state) ? Math.min(now - HOUR, (talk ?? created) + (3 + chance(n, 6) * 25) * DAY) : null;
  const closed = state === 'resolved' ? null : ended; // withdrawn is over, too
  const rep = claimed ? repId : null;

  // events, in their order, each with its own number
  let number = n * EVENTS_A_CASE;
  let last = created;
  const event = (/** @type {number} */ at, /** @type {string} */ name, /** @type {string | null} */ actor, /** @type {string} */ role, data = '{}', subject = '\\N') => {
    number += 1;
    last = Math.max(last, at);
    to.event_log(`${number}\t${ts(at)}\t${name}\t${or(actor)}\t${role}\t${id}\t${unit}\t${subject}\t${data}`);
  };
  event(created, 'case.begun', memberId, 'member');
  if (submitted) {
    event(submitted, 'case.submitted', memberId, 'member', '{"source": "member"}');
    event(submitted + 500, 'follow-up.planned', null, 'system', '{"plan": "before-the-talk"}');
    event(submitted + 600, 'follow-up.planned', null, 'system', '{"plan": "after-the-talk"}');
  }
  if (claimed) {
    event(claimed - 60_000, 'case.read', repId, 'rep');
    event(claimed, 'case.claimed', repId, 'rep', `{"repId": "${repId}"}`);
  }

  // the conversation
  let awaiting = isDraft ? null : 'rep';
  if (answered) {
    const letters = 1 + Math.floor(chance(n, 7) * 6);
    const until = ended ?? now;
    const apart = Math.min(2 * DAY, (until - answered) / (letters + 1));
    for (let i = 0; i < letters; i += 1) {
      const at = answered + i * apart;
      const side = i % 2 ? 'member' : 'rep';
      const messageId = timeId(at, n, i + 1);
      if (side === 'rep' && i) event(at - 90_000, 'case.read', repId, 'rep');
      to.messages(`${messageId}\t${id}\t${side === 'rep' ? repId : memberId}\t${side}\t${seal(key, `messages.body_sealed:${messageId}`, words(n + i, 1 + (i % 3)))}\t${ts(at)}`);
      event(at, 'case.message-sent', side === 'rep' ? repId : memberId, side, `{"side": "${side}"}`);
      if (!i) {
        event(at, 'case.work-begun', repId, 'rep');
        event(at, 'case.first-answered', repId, 'rep');
      }
      awaiting = side === 'rep' ? 'member' : 'rep';
    }
    if (chance(n, 8) < 0.6) {
      const noteId = timeId(last + 1000, n, 64);
      to.notes(`${noteId}\t${id}\t${repId}\t${seal(key, `notes.body_sealed:${noteId}`, words(n + 5, 2))}\t${ts(last + 1000)}`);
      event(last + 1000, 'case.note-added', repId, 'rep');
    }
  }

  // follow-ups of the two shipped plans
  let next = null;
  const followUp = (/** @type {number} */ which, /** @type {string} */ plan, /** @type {string} */ step, /** @type {string} */ anchor, /** @type {string} */ owner, /** @type {number} */ due, /** @type {boolean} */ outlives) => {
    const over = ended !== null && due > ended && (!outlives || state === 'withdrawn');
    const done = step === 'first-answer' ? answered : due <= now && !over && chance(n, 20 + which) < 0.97 ? due + 5 * HOUR : null;
    const isDone = done !== null && done <= now;
    const stands = over ? 'skipped' : isDone ? 'done' : due > now ? 'planned' : 'escalated';
    if (owner === 'rep' && (stands === 'planned' || stands === 'escalated') && (next === null || due < next)) next = due;
    const fell = due <= now && !over ? due : null;
    const followUpId = timeId(submitted ?? created, n, 0x300 + which);
    to.follow_ups(`${followUpId}\t${id}\t${unit}\t${plan}\t1\t${step}\t${owner}\t${anchor}\t${ts(due)}\t${stands}\t${over ? 'case-ended' : '\\N'}\t${ts(isDone ? done : null)}\t${
      isDone && owner === 'rep' ? repId : '\\N'}\t${ts(fell)}\t${ts(submitted)}\t${owner === 'system' ? '\\N' : ts(due + 2 * DAY)}\t${owner === 'system' ? '\\N' : ts(due + 7 * DAY)}`);
    if (fell) event(fell, 'follow-up.fell-due', null, 'system', `{"step": "${step}", "owner": "${owner}"}`, followUpId);
    if (isDone) event(done, 'follow-up.done', owner === 'rep' ? repId : null, owner, `{"step": "${step}", "owner": "${owner}"}`, followUpId);
  };
  if (submitted) followUp(0, 'before-the-talk', 'first-answer', 'submitted', 'rep', answerBy ?? 0, false);
  if (submitted && talk !== null) {
    followUp(1, 'before-the-talk', 'preparation-call', 'talk', 'rep', talk - 14 * DAY + 8 * HOUR, false);
    followUp(2, 'before-the-talk', 'material-check', 'talk', 'rep', talk - 7 * DAY + 8 * HOUR, false);
    followUp(3, 'before-the-talk', 'last-reminder', 'talk', 'system', talk - 2 * DAY + 7 * HOUR, false);
    followUp(4, 'after-the-talk', 'how-did-it-go', 'talk', 'member', talk + DAY + 7 * HOUR, true);
    followUp(5, 'after-the-talk', 'half-year-follow-up', 'talk', 'rep', talk + 183 * DAY + 8 * HOUR, true);
  }

  // the member's own word on the talk
  if (state === 'closed' && talk !== null && chance(n, 9) < 0.4) {
    const at = Math.min(ended ?? now, talk + 2 * DAY);
    const checkId = timeId(at, n, 0x400);
    const good = chance(n, 10) < 0.7;
    to.checks(`${checkId}\tconduct\t1\t${id}\t${unit}\t${good ? 'met' : 'partly'}\t${TOLD}\t${CONDUCT_CRITERIA}\t${ts(at)}`);
    to.talks_told(`${id}\t${ts(at)}`);
    event(at, 'talk.how-it-went-told', memberId, 'member');
  }
  const waitingUntil = state === 'waiting' && n % 3 === 0 ? now + (2 + (n % 20)) * DAY : null;
  const waitingFor = state !== 'waiting' ? null : waitingUntil ? 'date' : n % 3 === 1 ? 'member' : 'employer';
  if (waitingFor) event(Math.min(now, last + 2000), 'case.waiting', repId, 'rep', `{"for": "${waitingFor}"}`);
  const outcome = ended && state !== 'withdrawn' ? OUTCOMES[n % 8] : null;
  if (ended) {
    if (outcome) event(ended, 'case.resolved', repId, 'rep', `{"outcome": "${outcome}"}`);
    else event(ended, 'case.withdrawn', memberId, 'member');
    if (state === 'closed') event(ended, 'case.closed', repId, 'rep');
    awaiting = null;
  }

  const lastEvent = Math.min(last, now);
  const act = isDraft ? '\\N' : !open ? NEVER : actBy({
    state, submittedAt: new Date(submitted ?? 0), firstAnswerAt: answered ? new Date(answered) : null, talkDate: talk && date(talk), talkHasBeen: talk !== null && date(talk) < date(now),
    nextFollowUpAt: next ? new Date(next) : null, waitingUntil: waitingUntil && date(waitingUntil), lastEventAt: new Date(lastEvent),
  }).toISOString();
  const year = new Date(submitted ?? created).getUTCFullYear();
  const caseNumber = isDraft ? '\\N' : `ST-${year}-${String(n - (firstOfYear.get(year) ?? 0) + 1).padStart(5, '0')}`;
  const needs = `{${[...new Set([NEEDS[n % 10], NEEDS[(n >> 3) % 10]])].join(',')}}`;
  to.cases([id, caseNumber, state, memberId, unit, unit, isDraft ? '\\N' : idOf('workplace', placeOfMember(sizes, member)), or(rep), isDraft ? '\\N' : 'medarbetarsamtal', date(talk),
    isDraft ? '{}' : needs, isDraft ? '\\N' : 'ask-first', sealedContent, isDraft ? 2 : '\\N', or(waitingFor), date(waitingUntil), or(outcome),
    ts(answerBy), ts(answered), ts(next), act, or(awaiting), 2 + (number & 31), ts(created), ts(submitted), ts(claimed), ts(closed), ts(lastEvent)].join('\t'));
}

/** The columns of each table's rows, in the order tellCase gives them. */
export const COLUMNS = {
  cases: 'id, number, state, member_id, unit_id, queue_unit_id, workplace_id, rep_id, talk_kind, talk_date, needs, contact_permission, content_sealed, draft_step, waiting_for, waiting_until, outcome, '
    + 'answer_by, first_answer_at, next_follow_up_at, act_by, awaiting, version, created_at, submitted_at, claimed_at, closed_at, last_event_at',
  sealing_keys: 'subject_id, wrapped',
  event_log: 'id, at, name, actor_id, actor_role, case_id, unit_id, subject_id, data',
  messages: 'id, case_id, author_id, side, body_sealed, at',
  notes: 'id, case_id, author_id, body_sealed, at',
  follow_ups: 'id, case_id, unit_id, plan, plan_version, step, owner, anchor, due_at, state, skip_reason, done_at, done_by, fell_due_at, created_at, overdue_at, escalate_at',
  checks: 'id, promise, set_id, case_id, unit_id, result, answered, applicable, changed_at',
  talks_told: 'case_id, at',
};
