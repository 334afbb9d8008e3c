/** What a notice says; the words are in both web apps. */
export const MEMBER_NOTICES = [
  'request-received', 'rep-has-your-case', 'message-from-rep', 'case-resolved', 'case-closed', 'case-reopened', 'talk-soon', 'how-did-it-go',
] as const;

export const STAFF_NOTICES = [
  'case-new', 'case-assigned-to-you', 'case-handed-over', 'case-needs-another-rep', 'message-from-member', 'talk-changed', 'contact-changed',
  'case-reopened',
  'case-withdrawn', 'how-it-went-told', 'follow-up-due', 'follow-up-overdue', 'follow-up-escalated',
  'mandate-nears-end', 'mandate-lapsed',
] as const;

export type NoticeKind = (typeof MEMBER_NOTICES)[number] | (typeof STAFF_NOTICES)[number];
