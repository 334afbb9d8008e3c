/** Where this room keeps what can be tied to a person. */
export const followUpsPersonalData = [
  { table: 'follow_ups', column: 'case_id', what: 'which case the follow-up is about, and so which member' },
  { table: 'follow_ups', column: 'title_sealed', what: 'a rep’s own words about what is to be done', sealed: true },
  { table: 'follow_ups', column: 'done_by', what: 'who ticked it off' },
] as const;
