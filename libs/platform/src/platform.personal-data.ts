/** Where the platform itself keeps what can be tied to a person. */
export const platformPersonalData = [
  { table: 'event_log', column: 'actor_id', what: 'who did what, and when' },
  { table: 'event_log', column: 'case_id', what: 'which case it was about, and so which member' },
  { table: 'event_log', column: 'subject_id', what: 'what or whom it was about' },
  { table: 'idempotency_keys', column: 'account_id', what: 'whose sending it was' },
  { table: 'idempotency_keys', column: 'answer_sealed', what: 'what was answered, to answer the same again', sealed: true },
] as const;
