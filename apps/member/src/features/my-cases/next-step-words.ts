import { dateAndTime, dateWithWeek, isoWeek, longDate, stockholmDay } from '@app/ui';
import { m } from '@texts';
import type { NextStep, NextStepCode } from './my-case.js';

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const when = (at: string): string => (dayOnly.test(at) ? dateWithWeek(at) : dateAndTime(at));

const plain: Record<NextStepCode, () => string> = {
  'first-answer': m.next_first_answer,
  'rep-works': m.next_rep_works,
  'your-answer': m.next_your_answer,
  'employer-answers': m.next_employer,
  'waits-until': m.next_waits,
  talk: m.next_talk,
  'tell-how-it-went': m.next_tell,
  resolved: m.next_resolved,
  closed: m.next_closed,
  withdrawn: m.next_withdrawn,
};

const dated: Partial<Record<NextStepCode, (inputs: { when: string }) => string>> = {
  'first-answer': m.next_first_answer_by,
  'your-answer': m.next_your_answer_by,
  'employer-answers': m.next_employer_by,
  'waits-until': m.next_waits_until,
};

/** What happens next, as a sentence to the member. */
export const nextStepText = ({ code, at }: NextStep): string => (at && dated[code]?.({ when: when(at) })) || plain[code]();

/** "tisdag 1 december 2026, vecka 49" */
export const talkDay = (date: string): string => m.talk_day({ day: longDate(date), week: isoWeek(date) });

/** Calendar days from today in Stockholm; negative when the day has been. */
export const daysUntil = (date: string): number =>
  Math.round((Date.parse(date) - Date.parse(stockholmDay(new Date()))) / 86_400_000);
