import type { MailKind } from './mail-words.js';
import type { NoticeKind } from './notice-kinds.js';

/**
 * To whom: the member; the rep who has the case (or, while nobody has, those who could claim it); those who could claim it;
 * the unit's leads; the one whose mandate it is.
 */
export type Hearer = 'member' | 'rep' | 'queue' | 'leads' | 'mandate-holder';

export interface Hearing {
  event: string;
  /** Only when the event's data has these values. */
  when?: Readonly<Record<string, string>>;
  to: Hearer;
  notice: NoticeKind;
  /** Left out: a notice only. */
  mail?: MailKind;
}

/** Which event is told to whom, and how. Nobody is told of what they did themselves. */
export const WHO_HEARS: readonly Hearing[] = [
  { event: 'case.submitted', to: 'queue', notice: 'case-new', mail: 'staff-task' },
  { event: 'case.submitted', to: 'member', notice: 'request-received', mail: 'news' },
  { event: 'case.claimed', to: 'member', notice: 'rep-has-your-case', mail: 'news' },
  { event: 'case.assigned', to: 'rep', notice: 'case-assigned-to-you', mail: 'staff-task' },
  { event: 'case.assigned', to: 'member', notice: 'rep-has-your-case', mail: 'news' },
  { event: 'case.message-sent', when: { side: 'rep' }, to: 'member', notice: 'message-from-rep', mail: 'news' },
  { event: 'case.message-sent', when: { side: 'member' }, to: 'rep', notice: 'message-from-member', mail: 'staff-news' },
  { event: 'case.talk-changed', to: 'rep', notice: 'talk-changed' },
  { event: 'case.facts-changed', when: { side: 'member' }, to: 'rep', notice: 'contact-changed', mail: 'staff-news' },
  { event: 'case.handed-over', to: 'queue', notice: 'case-handed-over', mail: 'staff-task' },
  { event: 'case.sent-back', to: 'queue', notice: 'case-handed-over', mail: 'staff-task' },
  { event: 'case.released', to: 'queue', notice: 'case-handed-over', mail: 'staff-task' },
  { event: 'case.other-rep-asked', to: 'queue', notice: 'case-needs-another-rep', mail: 'staff-task' },
  { event: 'case.resolved', to: 'member', notice: 'case-resolved', mail: 'news' },
  { event: 'case.closed', to: 'member', notice: 'case-closed' },
  { event: 'case.reopened', to: 'member', notice: 'case-reopened', mail: 'news' },
  { event: 'case.reopened', to: 'rep', notice: 'case-reopened', mail: 'staff-news' },
  { event: 'case.withdrawn', to: 'rep', notice: 'case-withdrawn' },
  { event: 'talk.how-it-went-told', to: 'rep', notice: 'how-it-went-told' },
  { event: 'follow-up.fell-due', when: { owner: 'rep' }, to: 'rep', notice: 'follow-up-due', mail: 'staff-task' },
  { event: 'follow-up.fell-due', when: { step: 'how-did-it-go' }, to: 'member', notice: 'how-did-it-go', mail: 'question' },
  { event: 'follow-up.fell-due', when: { step: 'last-reminder' }, to: 'member', notice: 'talk-soon', mail: 'reminder' },
  { event: 'follow-up.overdue', to: 'rep', notice: 'follow-up-overdue' },
  { event: 'follow-up.escalated', when: { owner: 'rep' }, to: 'leads', notice: 'follow-up-escalated', mail: 'staff-task' },
  { event: 'mandate.nears-end', to: 'leads', notice: 'mandate-nears-end', mail: 'staff-task' },
  { event: 'mandate.nears-end', to: 'mandate-holder', notice: 'mandate-nears-end' },
  { event: 'mandate.lapsed', to: 'leads', notice: 'mandate-lapsed', mail: 'staff-task' },
];

/** What an event leads to. */
export function hearingsOf(event: string, data: Readonly<Record<string, unknown>>): Hearing[] {
  return WHO_HEARS.filter((hearing) =>
    hearing.event === event && Object.entries(hearing.when ?? {}).every(([key, value]) => data[key] === value));
}
