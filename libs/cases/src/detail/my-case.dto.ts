import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsArray, ArrayMaxSize, IsBoolean, IsIn, IsISO8601, IsObject, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '@app/platform';
import { Reach } from '../asking/help-request.dto.js';
import { CaseEvent, CaseMessage, CaseTalk, CaseWorkplace } from '../case-parts.dto.js';
import { CASE_ACTIONS } from '../domain/lifecycle-table.js';
import type { CaseAction } from '../domain/lifecycle-table.js';
import { NEXT_STEPS } from '../domain/next-step.js';
import type { NextStepCode } from '../domain/next-step.js';
import { CASE_STATES } from '../domain/states.js';
import type { CaseState } from '../domain/states.js';
import { CONTACT_PERMISSIONS, NEEDS, TALK_KINDS } from '../domain/words.js';
import type { ContactPermission, Need, TalkKind } from '../domain/words.js';

export class NextStep {
  /** What happens next, or what is expected of the member.
   * @example 'first-answer' */
  @ApiProperty({ enum: NEXT_STEPS })
  code: NextStepCode;
  /** By when: an instant, or a day when only the day is known.
   * @example '2026-11-26T15:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String, pattern: '^\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+Z)?$' })
  at: string | null;
}

export class MyCaseRow {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** @example 'ST-2026-00123' */
  number: string;
  /** @example 'submitted' */
  @ApiProperty({ enum: CASE_STATES })
  state: CaseState;
  @ApiProperty({ type: () => CaseTalk, nullable: true })
  talk: CaseTalk | null;
  nextStep: NextStep;
  /** @example '2026-11-24T09:00:00.000Z' */
  submittedAt: string;
  /** Whether the rep has written last.
   * @example 0 */
  unreadMessages: number;
  /** @example 'Rakel Ekström' */
  @ApiProperty({ nullable: true, type: String })
  repName: string | null;
}

export class MyDraftRow {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** @example 2 */
  step: number;
  /** @example '2026-11-24T09:00:00.000Z' */
  savedAt: string;
}

export class MyCases {
  @ApiProperty({ type: () => MyDraftRow, nullable: true })
  draft: MyDraftRow | null;
  open: MyCaseRow[];
  closed: MyCaseRow[];
}

export class MyRep {
  /** @example 'Rakel Ekström' */
  name: string;
}

/** Somebody who has opened the case, once a day and person. */
export class CaseReader {
  /** @example 'Rakel Ekström' */
  name: string;
  /** @example 'rep' */
  role: string;
  /** The last time that day.
   * @example '2026-11-24T09:00:00.000Z' */
  at: string;
}

export class MyCase {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** @example 'ST-2026-00123' */
  number: string;
  /** @example 4 */
  version: number;
  /** @example 'in-progress' */
  @ApiProperty({ enum: CASE_STATES })
  state: CaseState;
  nextStep: NextStep;
  talk: CaseTalk;
  @ApiProperty({ type: () => CaseWorkplace, nullable: true })
  workplace: CaseWorkplace | null;
  /** @example ['prepare'] */
  @ApiProperty({ enum: NEEDS, isArray: true })
  needs: Need[];
  /** @example 'Vi har inte haft något samtal på två år.' */
  @ApiProperty({ nullable: true, type: String })
  description: string | null;
  /** @example 'ask-first' */
  @ApiProperty({ enum: CONTACT_PERMISSIONS })
  contactPermission: ContactPermission;
  @ApiProperty({ type: () => Reach, nullable: true })
  reach: Reach | null;
  /** @example false */
  outsideWorkplace: boolean;
  @ApiProperty({ type: () => MyRep, nullable: true })
  rep: MyRep | null;
  messages: CaseMessage[];
  timeline: CaseEvent[];
  readBy: CaseReader[];
  /** What the member can do now: the buttons.
   * @example ['message', 'withdraw'] */
  @ApiProperty({ enum: CASE_ACTIONS, isArray: true })
  actions: CaseAction[];
  /** Whether the two-minute form about the talk is open.
   * @example 'not-yet' */
  @ApiProperty({ enum: ['not-yet', 'open', 'answered'] })
  howDidItGo: 'not-yet' | 'open' | 'answered';
  /** What the member had begun to write.
   * @example 'Tack! Tors' */
  @ApiProperty({ nullable: true, type: String })
  composerDraft: string | null;
  /** @example '2026-11-24T09:00:00.000Z' */
  submittedAt: string;
  /** @example '2026-11-26T15:00:00.000Z' */
  answerBy: string;
}

export class MyReasonBody {
  /** In the member's own words; goes to the rep as a message.
   * @example 'Det löste sig.' */
  @IsOptional() @IsString() @MaxLength(2000)
  reason?: string;
}

export class ChangeMyTalkBody {
  /** Null: not known any longer.
   * @example '2026-12-08' */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) @ApiProperty({ nullable: true, type: String })
  talkDate: string | null;
  /** @example 'combined' */
  @MayBeLeftOut() @IsIn(TALK_KINDS) @ApiProperty({ enum: TALK_KINDS, required: false })
  talkKind?: TalkKind;
}

export class ChangeMyContactBody {
  /** May we contact the employer? Nothing goes there without a yes.
   * @example 'no' */
  @MayBeLeftOut() @IsIn(CONTACT_PERMISSIONS) @ApiProperty({ enum: CONTACT_PERMISSIONS, required: false })
  contactPermission?: ContactPermission;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => Reach) @ApiProperty({ type: () => Reach, required: false })
  reach?: Reach;
}

export class AskForAnotherRepBody {
  /** @example true */
  @IsBoolean()
  outsideWorkplace: boolean;
  /** The rep who has the case now must not see it any longer.
   * @example true */
  @IsBoolean()
  excludeCurrentRep: boolean;
  /** @example ['Olle Berg'] */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 200, { each: true })
  excludedReps?: string[];
}
