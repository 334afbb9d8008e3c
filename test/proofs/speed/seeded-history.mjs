/** Who hears of which event, as the worker's ledger of deliveries has it afterwards. */
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
const TOLD = ['C05', 'C07', 'C08', 'C11', 'C12', 'C13', 'C15', 'C18'];
const PIECES = 4;

/**
 * What follows from the events and holds no sealed text: what waits for the audit chain, deliveries, the member's answers, notices and mail.
 * As SQL, in pieces.
 * @param {number} lastEvent
 */
export function historySql(lastEvent) {
  const heard = Object.entries(HEARD).flatMap(([name, handlers]) => handlers.map((handler) => `('${name}', '${handler}')`)).join(', ');
  const pieces = Array.from({ length: PIECES }, (_, i) => `e.id > ${Math.floor(lastEvent * i / PIECES)} and e.id <= ${Math.floor(lastEvent * (i + 1) / PIECES)}`);
  const memberHears = `e.name in ('case.submitted', 'case.claimed')`;
  return [
    'insert into unsealed_events select id from event_log', // as the trigger does, which rests while so much is loaded
    ...pieces.map((piece) => `insert into deliveries (event_id, handler, at, done_at)
      select e.id, h.handler, e.at, e.at + interval '200 ms' from event_log e join (values ${heard}) h(name, handler) on h.name = e.name where ${piece}`),
    `insert into answers (id, check_id, code, answer, evidence, answered_by, side, at)
     select uuidv7(), k.id, a.code, case when k.result = 'met' or a.at % 3 > 0 then 'met' else 'not-met' end, 'member-word', c.member_id, 'member', k.changed_at
     from checks k join cases c on c.id = k.case_id, unnest('{${TOLD.join(',')}}'::text[]) with ordinality a(code, at)`,
    `insert into notices (id, account_id, audience, kind, case_id, cause, at, read_at)
     select uuidv7(), c.member_id, 'member', case e.name when 'case.submitted' then 'request-received' else 'rep-has-your-case' end, c.id, 'event:' || e.id, e.at, e.at + interval '1 hour'
     from event_log e join cases c on c.id = e.case_id where ${memberHears}`,
    `insert into mails (id, account_id, kind, cause, message_id, state, attempts, next_attempt_at, created_at, sent_at)
     select uuidv7(), c.member_id, 'news', 'event:' || e.id, '<' || e.id || '@seed.example.org>', 'sent', 1, e.at, e.at, e.at + interval '1 second'
     from event_log e join cases c on c.id = e.case_id where ${memberHears}`,
  ];
}
