/** Where this room keeps what is about a person, and what it is. */
export const talksPersonalData = [
  { table: 'checks', column: 'case_id', what: 'how a member\'s talk was held' },
  { table: 'answers', column: 'answered_by', what: 'who answered a criterion' },
  { table: 'answers', column: 'evidence_sealed', what: 'what an answer rests on, in a rep\'s words', sealed: true },
  { table: 'talks_told', column: 'case_id', what: 'that a member has told how the talk went' },
  { table: 'talks_told', column: 'comment_sealed', what: 'how the talk went, in the member\'s words', sealed: true },
] as const;
