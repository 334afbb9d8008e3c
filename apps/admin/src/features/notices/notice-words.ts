import type { Notice } from '@app/api-client';
import { m } from '@texts';

/** What has happened, in words; null for what this version has no words for. */
export function noticeText(kind: Notice['kind']): string | null {
  const texts: Partial<Record<Notice['kind'], () => string>> = {
    'case-new': m.notice_case_new,
    'case-assigned-to-you': m.notice_case_assigned,
    'case-handed-over': m.notice_case_handed_over,
    'case-needs-another-rep': m.notice_case_needs_another_rep,
    'message-from-member': m.notice_message,
    'talk-changed': m.notice_talk_changed,
    'contact-changed': m.notice_contact_changed,
    'case-reopened': m.notice_case_reopened,
    'case-withdrawn': m.notice_case_withdrawn,
    'how-it-went-told': m.notice_how_it_went,
    'follow-up-due': m.notice_follow_up_due,
    'follow-up-overdue': m.notice_follow_up_overdue,
    'follow-up-escalated': m.notice_follow_up_escalated,
    'mandate-nears-end': m.notice_mandate_nears_end,
    'mandate-lapsed': m.notice_mandate_lapsed,
  };
  return texts[kind]?.() ?? null;
}
