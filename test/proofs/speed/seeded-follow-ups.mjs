import { chance, DAY, HOUR } from './seeded-facts.mjs';
import { timeId } from './seeded-ids.mjs';

/** The steps of the two shipped plans: when each is due, and whether it is done though the case has ended. */
const step = (/** @type {string} */ plan, /** @type {string} */ name, /** @type {'rep' | 'member' | 'system'} */ owner, /** @type {number} */ due, outlives = false) =>
  ({ plan, name, owner, due, outlives, data: `{"step": "${name}", "owner": "${owner}"}` });
const FIRST_ANSWER = step('before-the-talk', 'first-answer', 'rep', 0);
const AROUND_THE_TALK = [
  step('before-the-talk', 'preparation-call', 'rep', -14 * DAY + 8 * HOUR),
  step('before-the-talk', 'material-check', 'rep', -7 * DAY + 8 * HOUR),
  step('before-the-talk', 'last-reminder', 'system', -2 * DAY + 7 * HOUR),
  step('after-the-talk', 'how-did-it-go', 'member', DAY + 7 * HOUR, true),
  step('after-the-talk', 'half-year-follow-up', 'rep', 183 * DAY + 8 * HOUR, true),
];

/**
 * Follow-ups of the two shipped plans.
 * @param {import('./seeded-facts.mjs').Facts} facts
 * @param {import('./seeded-events.mjs').Events} events
 * @param {import('./copy-rows.mjs').Rows} rows
 * @returns {number | null} when the rep's next is due
 */
export function tellFollowUps(facts, events, rows) {
  const { n, now, id, unit, state, submitted, talk, ended, answered, answerBy, repId } = facts;
  if (submitted === null || answerBy === null) return null;
  /** @type {number | null} */
  let next = null;
  const tell = (/** @type {number} */ which, /** @type {typeof FIRST_ANSWER} */ { plan, name, owner, outlives, data }, /** @type {number} */ due) => {
    const over = ended !== null && due > ended && (!outlives || state === 'withdrawn');
    const done = which === 0 ? answered : due <= now && !over && chance(n, 20 + which) < 0.97 ? due + 5 * HOUR : null;
    const isDone = done !== null && done <= now;
    const stands = over ? 'skipped' : isDone ? 'done' : due > now ? 'planned' : 'escalated';
    if (owner === 'rep' && (stands === 'planned' || stands === 'escalated') && (next === null || due < next)) next = due;
    const fell = due <= now && !over;
    const followUp = timeId(submitted, n, 0x300 + which);
    rows.start(17).id(followUp).id(id).int4(unit).text(plan).int4(1).text(name).text(owner).text(which === 0 ? 'submitted' : 'talk').moment(due)
      .text(stands).text(over ? 'case-ended' : null).moment(isDone ? done : null).id(isDone && owner === 'rep' ? repId : null).moment(fell ? due : null)
      .moment(submitted).moment(owner === 'system' ? null : due + 2 * DAY).moment(owner === 'system' ? null : due + 7 * DAY);
    if (fell) events.tell(due, 'follow-up.fell-due', null, 'system', data, followUp);
    if (isDone) events.tell(done, 'follow-up.done', owner === 'rep' ? repId : null, owner, data, followUp);
  };
  tell(0, FIRST_ANSWER, answerBy);
  if (talk !== null) for (let i = 0; i < AROUND_THE_TALK.length; i += 1) tell(i + 1, AROUND_THE_TALK[i], talk + AROUND_THE_TALK[i].due);
  return next;
}
