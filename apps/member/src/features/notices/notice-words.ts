import { m } from '@texts';

const texts: Record<string, () => string> = {
  'request-received': m.notice_request_received,
  'rep-has-your-case': m.notice_rep_has_your_case,
  'message-from-rep': m.notice_message_from_rep,
  'case-resolved': m.notice_case_resolved,
  'case-closed': m.notice_case_closed,
  'case-reopened': m.notice_case_reopened,
  'talk-soon': m.notice_talk_soon,
  'how-did-it-go': m.notice_how_did_it_go,
};

export const noticeText = (kind: string): string => (texts[kind] ?? m.notice_other)();
