import { timeId, wordsOf } from './seeded-ids.mjs';
import { repOfSection, sectionId, sectionOfMember, YEARS } from './seeded-union.mjs';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** Of all cases, the latest: these are being worked on. */
const OPEN_SHARE = 0.05;

/** A number between 0 and 1 that is always the same for the same case and question. */
export function chance(/** @type {number} */ n, /** @type {number} */ question) {
  let h = Math.imul(n ^ Math.imul(question + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** When the n-th case began: evenly over the years. */
export const begunAt = (/** @type {number} */ n, /** @type {number} */ cases, /** @type {number} */ now) => now - YEARS * 365 * DAY * (1 - (n + 0.5) / cases);

function stateOf(/** @type {number} */ n, /** @type {number} */ cases, /** @type {number} */ kind) {
  if (n >= cases * 0.997) return 'draft';
  if (n >= cases * (1 - OPEN_SHARE)) return kind < 0.2 ? 'submitted' : kind < 0.3 ? 'assigned' : kind < 0.75 ? 'in-progress' : 'waiting';
  return kind < 0.06 ? 'withdrawn' : kind < 0.09 ? 'resolved' : 'closed';
}

/**
 * Who asked when, who helped, and how it stands: what everything else of the case follows from.
 * @param {number} n
 * @param {number} now
 * @param {import('./seeded-union.mjs').Sizes} sizes
 */
export function factsOf(n, now, sizes) {
  const { cases } = sizes;
  const open = n >= cases * (1 - OPEN_SHARE);
  const kind = chance(n, 1);
  const state = stateOf(n, cases, kind);
  const isDraft = state === 'draft';
  // what is open began within the last months, whatever the size: a case lives some months
  const created = Math.floor(open ? now - (cases - n) / (cases * OPEN_SHARE) * 90 * DAY * (state === 'submitted' ? 0.04 : 1) : begunAt(n, cases, now));
  const member = (n % sizes.members) * 7919 % sizes.members;
  const section = sectionOfMember(sizes, member);

  const submitted = isDraft ? null : created + 0.2 * HOUR;
  const talkAt = created + (10 + Math.floor(chance(n, 2) * 50)) * DAY;
  const talk = isDraft || chance(n, 3) < 0.15 ? null : Math.floor(talkAt / DAY) * DAY;
  const isTaken = submitted !== null && state !== 'submitted' && (state !== 'withdrawn' || kind < 0.03);
  const claimed = isTaken ? Math.min(now, submitted + (1 + chance(n, 4) * 30) * HOUR) : null;
  const answered = claimed !== null && state !== 'assigned' ? Math.min(now, claimed + (0.5 + chance(n, 5) * 30) * HOUR) : null;
  const ended = open ? null : Math.min(now - HOUR, (talk ?? created) + (3 + chance(n, 6) * 25) * DAY);
  return {
    n, now, state, open, isDraft, created, submitted, talk, claimed, answered, ended, member,
    closed: state === 'resolved' ? null : ended, // withdrawn is over, too
    answerBy: submitted === null ? null : submitted + 2 * DAY,
    id: timeId(created, n, 0), unit: sectionId(sizes, section), memberId: wordsOf('member', member), repId: wordsOf('rep', repOfSection(sizes, section, n)),
  };
}
/** @typedef {ReturnType<typeof factsOf>} Facts */
