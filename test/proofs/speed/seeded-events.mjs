import { timeId } from './seeded-ids.mjs';

/** Numbers of a case's events: so many each, in their order. */
export const EVENTS_A_CASE = 32;
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** Who hears of which event, as the worker's ledger of deliveries has it for a week. In the order of its index. */
const HEARD = {
  'case.submitted': ['follow-ups.start-plans', 'notifications.case-submitted'],
  'case.claimed': ['notifications.case-claimed'],
  'case.message-sent': ['notifications.case-message-sent'],
  'case.first-answered': ['follow-ups.first-answer-given'],
  'follow-up.fell-due': ['notifications.follow-up-fell-due'],
  'talk.how-it-went-told': ['follow-ups.how-it-went-told', 'notifications.talk-how-it-went-told'],
  'case.resolved': ['follow-ups.end-when-resolved', 'notifications.case-resolved'],
  'case.closed': ['follow-ups.end-when-closed', 'notifications.case-closed'],
  'case.withdrawn': ['follow-ups.end-when-withdrawn', 'notifications.case-withdrawn'],
};
/** What the member is told of it. */
const NEWS = { 'case.submitted': 'request-received', 'case.claimed': 'rep-has-your-case' };

/**
 * The events of one case, in their order, and what follows from each: it waits for the audit chain, is delivered, and told to the member.
 * @param {import('./seeded-facts.mjs').Facts} facts
 * @param {import('./seeded-tables.mjs').Tables} to
 */
export function eventsOf({ n, now, created, id, unit, memberId }, to) {
  const events = {
    number: n * EVENTS_A_CASE,
    last: created,
    /**
     * @param {number} at @param {string} name @param {import('./seeded-ids.mjs').Id | null} actor @param {string} role
     * @param {string} [data] @param {import('./seeded-ids.mjs').Id | null} [subject]
     */
    tell(at, name, actor, role, data = '{}', subject = null) {
      const number = events.number += 1;
      if (at > events.last) events.last = at;
      to.event_log.start(9).int8(number).moment(at).text(name).id(actor).text(role).id(id).int4(unit).idAsText(subject).json(data);
      to.unsealed_events.start(1).int8(number);
      if (at > now - WEEK) {
        for (const handler of HEARD[/** @type {keyof typeof HEARD} */ (name)] ?? []) to.deliveries.start(4).int8(number).text(handler).moment(at).moment(at + 200);
      }
      const kind = NEWS[/** @type {keyof typeof NEWS} */ (name)];
      if (kind) tellMember(at, kind, `event:${number}`, number);
    },
  };
  const tellMember = (/** @type {number} */ at, /** @type {string} */ kind, /** @type {string} */ cause, /** @type {number} */ number) => {
    const own = timeId(at, n, 0x500 + number % EVENTS_A_CASE);
    to.notices.start(8).id(own).id(memberId).text('member').text(kind).id(id).text(cause).moment(at).moment(at + HOUR <= now ? at + HOUR : null);
    to.mails.start(10).id(own).id(memberId).text('news').text(cause).text(`<${number}@seed.example.org>`).text('sent').int4(1).moment(at).moment(at).moment(at + 1000);
  };
  return events;
}
/** @typedef {ReturnType<typeof eventsOf>} Events */
