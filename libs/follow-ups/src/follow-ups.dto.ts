import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length } from 'class-validator';
import { FOLLOW_UP_STATES, type FollowUpAction, type FollowUpState } from './domain/follow-up-lifecycle.js';
import { ALL_SKIP_REASONS, SKIP_REASONS, type SkipReason } from './domain/skip-reasons.js';

export const FOLLOW_UP_OWNERS = ['rep', 'member', 'system'] as const;
export type FollowUpOwner = (typeof FOLLOW_UP_OWNERS)[number];

export const FOLLOW_UP_VIEWS = ['mine', 'unit'] as const;
export type FollowUpView = (typeof FOLLOW_UP_VIEWS)[number];

export const PERSON_ACTIONS = ['do', 'skip', 'reschedule', 'undo'] as const satisfies readonly FollowUpAction[];
export type PersonAction = (typeof PERSON_ACTIONS)[number];

/** A task with a moment it falls due. */
export class FollowUp {
  /** @example '0190b3a2-7c1e-7d2a-9f00-1a2b3c4d5e6f' */
  id: string;
  /** @example '0190b3a2-7c1e-7d2a-9f00-1a2b3c4d5e60' */
  caseId: string;
  /** The number people say on the phone.
   * @example 'ST-2026-00123' */
  caseNumber: string;
  /** The plan's step, or `own` for one that a rep has written.
   * @example 'preparation-call' */
  kind: string;
  /** What is to be done, in Swedish.
   * @example 'Samtal för att förbereda' */
  titleSv: string;
  /** What is to be done, in English.
   * @example 'Call to prepare' */
  titleEn: string;
  /** A rep's own words; null for a plan's step.
   * @example 'Ring chefen om underlaget' */
  @ApiProperty({ nullable: true, type: String, example: 'Ring chefen om underlaget' })
  text: string | null;
  /** Who is to do it; `system` does its own when they fall due. */
  @ApiProperty({ enum: FOLLOW_UP_OWNERS, example: 'rep' })
  owner: FollowUpOwner;
  /** The moment it falls due.
   * @example '2026-12-01T08:00:00.000Z' */
  dueAt: string;
  /** Where it stands: planned, due, overdue, escalated to the unit lead, done or skipped. */
  @ApiProperty({ enum: FOLLOW_UP_STATES, example: 'planned' })
  state: FollowUpState;
  /** Why it is skipped: a person's reason, or one of `already-past`, `no-date`, `case-ended`, which go away by themselves. */
  @ApiProperty({ nullable: true, enum: ALL_SKIP_REASONS, type: String, example: null })
  skipReason: string | null;
  /** When it was done.
   * @example '2026-11-30T09:12:00.000Z' */
  @ApiProperty({ nullable: true, type: String, example: null })
  doneAt: string | null;
  /** A person has moved it: it no longer follows the talk.
   * @example false */
  touched: boolean;
  /** Send it in If-Match when moving the follow-up.
   * @example 1 */
  version: number;
  /** What you can do with it now: the buttons. */
  @ApiProperty({ enum: PERSON_ACTIONS, isArray: true, example: ['do', 'skip'] })
  actions: PersonAction[];
}

/** A follow-up in the list of tasks, with what is needed to know the case by. */
export class FollowUpTask extends FollowUp {
  /** @example 'Alva Lindgren' */
  memberName: string;
  /** @example '2026-12-15' */
  @ApiProperty({ nullable: true, type: String, example: '2026-12-15' })
  talkDate: string | null;
}

export class FollowUpList {
  /** In the order they fall due. */
  items: FollowUp[];
}

export class FollowUpTaskPage {
  /** Open ones, in the order they fall due: late ones first. */
  items: FollowUpTask[];
  /** Send it as `cursor` for the next page; null on the last. */
  @ApiProperty({ nullable: true, type: String, example: null })
  nextCursor: string | null;
}

export class FollowUpQuery {
  /** `mine`: in cases I have; `unit`: in all cases I may see. */
  @IsOptional()
  @IsIn(FOLLOW_UP_VIEWS)
  @ApiProperty({ enum: FOLLOW_UP_VIEWS, required: false, example: 'mine' })
  view?: FollowUpView;

  /** From the page before.
   * @example 'eyJhdCI6IjIwMjYtMTItMDEifQ' */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  cursor?: string;
}

export class NewFollowUp {
  /** What is to be done, in your own words; kept sealed.
   * @example 'Ring chefen om underlaget' */
  @IsString()
  @Length(1, 500)
  text: string;

  /** The moment it falls due, ahead of now and within three years.
   * @example '2026-12-03T08:00:00.000Z' */
  @IsISO8601({ strict: true, strictSeparator: true })
  dueAt: string;
}

export class SkipFollowUp {
  /** Why it is not needed. */
  @IsIn(SKIP_REASONS)
  @ApiProperty({ enum: SKIP_REASONS, example: 'not-needed' })
  reason: SkipReason;
}

export class MoveFollowUp {
  /** The new moment, ahead of now and within three years.
   * @example '2026-12-04T08:00:00.000Z' */
  @IsISO8601({ strict: true, strictSeparator: true })
  dueAt: string;
}
