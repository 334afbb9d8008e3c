import type { CaseState } from '@app/ui';
import { needs, type Need } from '../../../app/help-request.js';

export const queueViews = ['mine', 'unassigned', 'talk-this-week', 'overdue', 'awaiting-me', 'awaiting-member', 'closed'] as const;
export type QueueView = (typeof queueViews)[number];

export const queueSorts = ['urgency', 'talk', 'last-event', 'number'] as const;
export type QueueSort = (typeof queueSorts)[number];

export const queueStates = ['submitted', 'assigned', 'in-progress', 'waiting', 'resolved', 'closed', 'withdrawn'] as const satisfies readonly CaseState[];

/** What the address says of the queue, so that it can be shared and gone back to. Ids and codes only. */
export interface QueueSearch {
  view?: QueueView;
  unitId?: number;
  workplaceId?: string;
  need?: Need;
  state?: CaseState;
  repId?: string;
  sort?: QueueSort;
  direction?: 'asc' | 'desc';
  cursor?: string;
  /** Which page the cursor leads to, for the eye alone. */
  page?: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const among = <Value extends string>(list: readonly Value[], value: unknown): Value | undefined => list.find((each) => each === value);
const id = (value: unknown): string | undefined => (typeof value === 'string' && uuid.test(value) ? value : undefined);
const whole = (value: unknown): number | undefined => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);

/** Reads the address; what is not understood is left out, so that an old link still opens the queue. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  const cursor = typeof search.cursor === 'string' && /^[\w-]{1,400}$/.test(search.cursor) ? search.cursor : undefined;
  const read: QueueSearch = {
    view: among(queueViews, search.view),
    unitId: whole(search.unitId),
    workplaceId: id(search.workplaceId),
    need: among(needs, search.need),
    state: among(queueStates, search.state),
    repId: id(search.repId),
    sort: among(queueSorts, search.sort),
    direction: among(['asc', 'desc'], search.direction),
    cursor,
    page: cursor ? whole(search.page) : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export const filterKeys = ['need', 'state', 'unitId', 'workplaceId', 'repId'] as const satisfies readonly (keyof QueueSearch)[];
export type FilterKey = (typeof filterKeys)[number];

/** Another filter or order begins at the first page. */
export const fromFirstPage = ({ cursor: _cursor, page: _page, ...search }: QueueSearch): QueueSearch => search;
