/** Where this room keeps what concerns a person. */
export const casesPersonalData = [
  { table: 'cases', column: 'member_id', what: 'whose case it is: shows union membership' },
  { table: 'cases', column: 'rep_id', what: 'who has the case' },
  { table: 'cases', column: 'manager_id', what: 'the manager the talk is with' },
  { table: 'cases', column: 'kept_out', what: 'who is kept from the case: conflict of interest, or the member’s wish' },
  { table: 'cases', column: 'content_sealed', what: 'draft, description, manager’s name, how to be reached, support needs', sealed: true },
  { table: 'messages', column: 'author_id', what: 'who wrote the message' },
  { table: 'messages', column: 'body_sealed', what: 'what was written between member and rep', sealed: true },
  { table: 'notes', column: 'author_id', what: 'who wrote the note' },
  { table: 'notes', column: 'body_sealed', what: 'internal notes about the case', sealed: true },
  { table: 'composer_drafts', column: 'account_id', what: 'who has begun to write' },
  { table: 'composer_drafts', column: 'body_sealed', what: 'what has been begun', sealed: true },
];
