import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CasePerson, CaseTalk, CaseUnit, CaseWorkplace } from '../case-parts.dto.js';
import { CASE_ACTIONS } from '../domain/lifecycle-table.js';
import type { CaseAction } from '../domain/lifecycle-table.js';
import { CASE_STATES } from '../domain/states.js';
import type { CaseState } from '../domain/states.js';
import { URGENCY_CODES } from '../domain/urgency.js';
import type { UrgencyCode } from '../domain/urgency.js';
import { NEEDS } from '../domain/words.js';
import type { Need } from '../domain/words.js';

export const QUEUE_VIEWS = ['mine', 'unassigned', 'talk-this-week', 'overdue', 'awaiting-me', 'awaiting-member', 'closed'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
export const QUEUE_SORTS = ['urgency', 'talk', 'last-event', 'number'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];
const DIRECTIONS = ['asc', 'desc'] as const;

export class QueueQuery {
  /** Left out: everything open that you may see.
   * @example 'mine' */
  @IsOptional() @IsIn(QUEUE_VIEWS) @ApiProperty({ enum: QUEUE_VIEWS, required: false })
  view?: QueueView;
  /** The unit and those under it.
   * @example 12 */
  @IsOptional() @Type(() => Number) @IsInt()
  unitId?: number;
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  @IsOptional() @IsUUID()
  workplaceId?: string;
  /** @example 'prepare' */
  @IsOptional() @IsIn(NEEDS) @ApiProperty({ enum: NEEDS, required: false })
  need?: Need;
  /** @example 'in-progress' */
  @IsOptional() @IsIn(CASE_STATES) @ApiProperty({ enum: CASE_STATES, required: false })
  state?: CaseState;
  /** @example '0199c0de-0000-7000-8000-000000000002' */
  @IsOptional() @IsUUID()
  repId?: string;
  /** A case number, as people say it.
   * @example 'st 2026 123' */
  @IsOptional() @IsString() @MaxLength(40)
  q?: string;
  /** @example 'urgency' */
  @IsOptional() @IsIn(QUEUE_SORTS) @ApiProperty({ enum: QUEUE_SORTS, required: false })
  sort?: QueueSort;
  /** @example 'asc' */
  @IsOptional() @IsIn(DIRECTIONS) @ApiProperty({ enum: DIRECTIONS, required: false })
  direction?: (typeof DIRECTIONS)[number];
  /**
   * From the previous page's `nextCursor`.
   * @example 'WyJLb250b3JldCIsIjAxOTljMGRlIl0'
   */
  @IsOptional() @IsString() @MaxLength(400)
  cursor?: string;
}

export class QueueUrgency {
  /** Why the case stands where it does.
   * @example 'talk-soon' */
  @ApiProperty({ enum: URGENCY_CODES })
  code: UrgencyCode;
  /** Working days left, or late when the code says so.
   * @example 3 */
  @ApiProperty({ nullable: true, type: Number })
  days: number | null;
}

export class PromiseGlance {
  /** Null until something has been judged.
   * @example 'met' */
  @ApiProperty({ nullable: true, type: String })
  result: string | null;
  /** Criteria with an answer.
   * @example 4 */
  answered: number;
  /** Criteria that apply; before the first answer all that the promise has in the unit.
   * @example 12 */
  applicable: number;
}

export class PromisesGlance {
  @ApiProperty({ type: () => PromiseGlance })
  conduct: PromiseGlance;
  @ApiProperty({ type: () => PromiseGlance })
  knowledge: PromiseGlance;
  @ApiProperty({ type: () => PromiseGlance })
  materials: PromiseGlance;
}

export class CaseRow {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** @example 'ST-2026-00123' */
  number: string;
  /** @example 4 */
  version: number;
  /** @example 'in-progress' */
  @ApiProperty({ enum: CASE_STATES })
  state: CaseState;
  /** The member's name; the case number for a member with protected identity.
   * @example 'Maja Lind' */
  memberName: string;
  @ApiProperty({ type: () => CaseWorkplace, nullable: true })
  workplace: CaseWorkplace | null;
  /** Whose queue the case stands in. */
  unit: CaseUnit;
  talk: CaseTalk;
  /** @example ['prepare'] */
  @ApiProperty({ enum: NEEDS, isArray: true })
  needs: Need[];
  @ApiProperty({ type: () => CasePerson, nullable: true })
  rep: CasePerson | null;
  /** When somebody must have acted; null when nothing presses.
   * @example '2026-11-26T15:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  actBy: string | null;
  urgency: QueueUrgency;
  promises: PromisesGlance;
  /** @example '2026-11-24T09:00:00.000Z' */
  lastEventAt: string;
  /** Whose turn it is in the conversation.
   * @example 'rep' */
  @ApiProperty({ enum: ['rep', 'member'], nullable: true })
  awaiting: 'rep' | 'member' | null;
  /** What you can do with the case now: the buttons.
   * @example ['claim', 'note'] */
  @ApiProperty({ enum: CASE_ACTIONS, isArray: true })
  actions: CaseAction[];
}

/** How many cases each view holds, before filters. */
export class QueueViews {
  /** Everything open that you may see.
   * @example 40 */
  all: number;
  /** @example 7 */
  mine: number;
  /** @example 3 */
  unassigned: number;
  /** @example 5 */
  'talk-this-week': number;
  /** @example 2 */
  overdue: number;
  /** @example 4 */
  'awaiting-me': number;
  /** @example 6 */
  'awaiting-member': number;
  /** @example 120 */
  closed: number;
}

export class CaseQueue {
  items: CaseRow[];
  views: QueueViews;
  /**
   * Give it back as `cursor` for the next page; null on the last.
   * @example 'WyJLb250b3JldCIsIjAxOTljMGRlIl0'
   */
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
  /** How many cases fit the view and the filters.
   * @example 40 */
  total: number;
}
