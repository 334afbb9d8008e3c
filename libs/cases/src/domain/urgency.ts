import type { CaseState } from './states.js';

/** The facts that urgency comes from. Dates are Stockholm days ('YYYY-MM-DD'). */
export interface UrgencyFacts {
  state: CaseState;
  submittedAt: Date | null;
  /** When a rep first wrote to or otherwise reached the member. */
  firstAnswerAt: Date | null;
  talkDate: string | null;
  /** The talk's day has passed: it no longer presses. Work urgency out again when it does ("how did it go?" falls due then). */
  talkHasBeen?: boolean;
  nextFollowUpAt: Date | null;
  waitingUntil: string | null;
  /** When something last happened in the case; submission counts when it is left out. */
  lastEventAt?: Date | null;
  /** Nothing has happened for so long that somebody should look; see `quietFrom`. Work urgency out again when the day comes. */
  quiet?: boolean;
}

/** What urgency needs of the calendar; `swedishCalendar` of the platform is one. */
export interface UrgencyCalendar {
  addWorkingDays(date: string, n: number): string;
  workingDaysBetween(from: string, to: string): number;
  instantAt(date: string, time: string): Date;
  toStockholm(instant: Date): string;
}

export const URGENCY_CODES = [
  'talk-soon', 'answer-due', 'answer-late', 'follow-up-due', 'follow-up-overdue', 'waiting-until', 'new', 'quiet', 'nothing-due', 'closed',
] as const;
export type UrgencyCode = (typeof URGENCY_CODES)[number];

/** First answer within two working days, before the working day ends. */
const ANSWER_WITHIN = { workingDays: 2, at: '16:00' };
/** Help must begin five working days before the talk to be of use in it. */
const TALK_LEAD = { workingDays: 5, at: '08:00' };
/** An open case with nothing else pressing is looked at again when nothing has happened for about a month. */
const QUIET = { workingDays: 20, at: '08:00' };

/** From here on no moment is one to act by. An open case where nothing presses stands before those that are over. */
export const NOTHING_PRESSES = new Date('9999-01-01T00:00:00.000Z');
const OVER = new Date('9999-12-31T00:00:00.000Z');

interface Pressing { code: UrgencyCode; at: Date; day: string }

/** When the first answer is due: two working days after submission, 16:00. */
export function answerDueAt(submittedAt: Date, calendar: UrgencyCalendar): Date {
  return calendar.instantAt(calendar.addWorkingDays(calendar.toStockholm(submittedAt), ANSWER_WITHIN.workingDays), ANSWER_WITHIN.at);
}

/** The day from which a case counts as quiet, unless something happens in it first. */
export function quietFrom(facts: Pick<UrgencyFacts, 'lastEventAt' | 'submittedAt'>, calendar: UrgencyCalendar): string {
  return calendar.addWorkingDays(calendar.toStockholm(facts.lastEventAt ?? facts.submittedAt ?? new Date(0)), QUIET.workingDays);
}

function mostPressing(facts: UrgencyFacts, calendar: UrgencyCalendar): Pressing | null {
  if (['draft', 'resolved', 'closed', 'withdrawn'].includes(facts.state)) return null;
  const pressing: Pressing[] = [];
  const { submittedAt, talkDate, waitingUntil, nextFollowUpAt } = facts;
  if (talkDate && !facts.talkHasBeen) {
    const day = calendar.addWorkingDays(talkDate, -TALK_LEAD.workingDays);
    pressing.push({ code: 'talk-soon', at: calendar.instantAt(day, TALK_LEAD.at), day: talkDate });
  }
  if (facts.state === 'waiting' && waitingUntil) {
    pressing.push({ code: 'waiting-until', at: calendar.instantAt(waitingUntil, '08:00'), day: waitingUntil });
  } else {
    if (submittedAt && !facts.firstAnswerAt) {
      const at = answerDueAt(submittedAt, calendar);
      pressing.push({ code: 'answer-due', at, day: calendar.toStockholm(at) });
    }
    if (nextFollowUpAt) pressing.push({ code: 'follow-up-due', at: nextFollowUpAt, day: calendar.toStockholm(nextFollowUpAt) });
  }
  if (pressing.length === 0) {
    const day = quietFrom(facts, calendar);
    return facts.quiet ? { code: 'quiet', at: calendar.instantAt(day, QUIET.at), day } : { code: 'nothing-due', at: NOTHING_PRESSES, day };
  }
  return pressing.reduce((first, other) => (other.at < first.at ? other : first));
}

/**
 * By when somebody must act, as an absolute moment: a queue sorted by it stays right without being worked out again,
 * until a fact of the case changes. Cases that ask for nothing come last, and after them those that are over.
 */
export function urgencyOf(facts: UrgencyFacts, calendar: UrgencyCalendar): { actBy: Date; reason: UrgencyCode } {
  const first = mostPressing(facts, calendar);
  return first ? { actBy: first.at, reason: first.code } : { actBy: OVER, reason: 'closed' };
}

/** Why the case stands where it does, in today's words: `days` are working days left, or late when the code says so. */
export function reasonNow(facts: UrgencyFacts, now: Date, calendar: UrgencyCalendar): { code: UrgencyCode; days?: number } {
  const first = mostPressing(facts, calendar);
  if (!first) return { code: 'closed' };
  const today = calendar.toStockholm(now);
  const left = calendar.workingDaysBetween(today, first.day);
  const late = { days: Math.max(0, 0 - left) };
  if (first.code === 'answer-due' && first.at < now) return { code: 'answer-late', ...late };
  if (first.code === 'follow-up-due' && first.at < now) return { code: 'follow-up-overdue', ...late };
  const cameToday = facts.submittedAt !== null && calendar.toStockholm(facts.submittedAt) === today;
  if (first.code === 'answer-due' && cameToday) return { code: 'new', days: left };
  if (first.code === 'nothing-due' || first.code === 'quiet') return { code: first.code };
  return { code: first.code, days: Math.max(0, left) };
}
