/** Where this room keeps what can be tied to a person. */
export const notificationsPersonalData = [
  { table: 'notices', column: 'account_id', what: 'who was told of something' },
  { table: 'notices', column: 'case_id', what: 'which case it was about' },
  { table: 'mails', column: 'account_id', what: 'to whom a mail went; its address and words are not kept' },
] as const;
