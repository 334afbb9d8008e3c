import { addDays, weekday } from '@app/platform';
import { OPEN_STATES } from '../domain/states.js';
import type { Bind } from '../visible-to.js';
import type { QueueSort, QueueView, QueueViews } from './queue.dto.js';

/** When and for whom the views are drawn. */
export interface Onlooker {
  id: string | null;
  now: Date;
  today: string;
}

const among = (states: readonly string[]): string => `c.state in (${states.map((state) => `'${state}'`).join(', ')})`;
/** What a queue shows; written as the partial indexes are. */
export const OPEN = among(OPEN_STATES);
const open = OPEN;

type Condition = (onlooker: Onlooker, bind: Bind) => string;

const isLate: Condition = ({ now, today }, bind) => {
  const moment = `${bind(now)}::timestamptz`;
  return `(case when c.state = 'waiting' then c.waiting_until < ${bind(today)}::date
    else (c.first_answer_at is null and c.answer_by < ${moment}) or c.next_follow_up_at < ${moment} end)`;
};
const isThisWeek: Condition = ({ today }, bind) =>
  `c.talk_date between ${bind(today)}::date and ${bind(addDays(today, 7 - weekday(today)))}::date`;

/** What each view of the queue holds, as SQL over `cases c`. */
const VIEWS: Record<keyof QueueViews, Condition> = {
  all: () => open,
  mine: ({ id }, bind) => `${open} and c.rep_id = ${bind(id)}::uuid`,
  unassigned: () => `${open} and c.rep_id is null`,
  'talk-this-week': (onlooker, bind) => `${open} and ${isThisWeek(onlooker, bind)}`,
  overdue: (onlooker, bind) => `${open} and ${isLate(onlooker, bind)}`,
  'awaiting-me': ({ id }, bind) => `${open} and c.rep_id = ${bind(id)}::uuid and c.awaiting = 'rep'`,
  'awaiting-member': () => `${open} and c.awaiting = 'member'`,
  closed: () => among(['resolved', 'closed', 'withdrawn']),
};

export const viewCondition = (view: keyof QueueViews, onlooker: Onlooker, bind: Bind): string => VIEWS[view](onlooker, bind);

type OpenView = Exclude<keyof QueueViews, 'closed'>;

/** Views of what is open; the ended ones have a counter. */
export function openViewConditions(onlooker: Onlooker, bind: Bind): Record<OpenView, string> {
  const { closed: _, ...views } = VIEWS;
  return Object.fromEntries(Object.entries(views).map(([view, condition]) => [view, condition(onlooker, bind)])) as Record<OpenView, string>;
}

export interface QueueOrder {
  sortBy: string;
  /** The sort key's type, for the cursor. */
  type: string;
  descending: boolean;
}

export const ORDERS: Record<QueueSort, QueueOrder> = {
  urgency: { sortBy: 'c.act_by', type: 'timestamptz', descending: false },
  talk: { sortBy: `coalesce(c.talk_date, 'infinity'::date)`, type: 'date', descending: false },
  'last-event': { sortBy: 'c.last_event_at', type: 'timestamptz', descending: true },
  number: { sortBy: 'c.number', type: 'text', descending: true },
};

/** Ended cases are looked for by when they ended; open ones by what presses. */
export const usualSort = (view: QueueView | undefined): QueueSort => (view === 'closed' ? 'last-event' : 'urgency');
