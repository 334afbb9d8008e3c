import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { MayBeLeftOut } from '@app/platform';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min,
  ValidateNested,
} from 'class-validator';
import { CaseTalk } from '../case-parts.dto.js';
import { CONTACT_PERMISSIONS, NEEDS, TALK_KINDS } from '../domain/words.js';
import type { ContactPermission, Need, TalkKind } from '../domain/words.js';

const REACH_WAYS = ['portal', 'phone', 'email'] as const;
const LANGUAGES = ['sv', 'en'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How and when the member wants to be reached. */
export class Reach {
  /** @example 'portal' */
  @IsIn(REACH_WAYS) @ApiProperty({ enum: REACH_WAYS })
  how: (typeof REACH_WAYS)[number];
  /** A private number, not the employer's.
   * @example '070-174 06 05' */
  @IsOptional() @IsString() @MaxLength(40) @ApiProperty({ required: false, nullable: true, type: String })
  phone?: string | null;
  /** A private address, not the employer's.
   * @example 'maja@example.org' */
  @IsOptional() @IsString() @MaxLength(200) @ApiProperty({ required: false, nullable: true, type: String })
  email?: string | null;
  /** @example 'Helst efter klockan 16' */
  @IsOptional() @IsString() @MaxLength(300) @ApiProperty({ required: false, nullable: true, type: String })
  when?: string | null;
}

/** What a member says when asking for help. Everything may be left out while it is a draft. */
export class HelpRequestContent {
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  @IsOptional() @IsUUID() @ApiProperty({ required: false, nullable: true, type: String })
  workplaceId?: string | null;
  /** @example 'medarbetarsamtal' */
  @IsOptional() @IsIn(TALK_KINDS) @ApiProperty({ enum: TALK_KINDS, required: false, nullable: true })
  talkKind?: TalkKind | null;
  /** @example '2026-12-01' */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) @ApiProperty({ required: false, nullable: true, type: String })
  talkDate?: string | null;
  /** "I do not know yet" instead of a date.
   * @example false */
  @MayBeLeftOut() @IsBoolean()
  talkDateUnknown?: boolean;
  /** The manager's name or role.
   * @example 'Enhetschefen' */
  @IsOptional() @IsString() @MaxLength(200) @ApiProperty({ required: false, nullable: true, type: String })
  managerName?: string | null;
  /** @example ['prepare', 'goals-unclear'] */
  @MayBeLeftOut() @IsArray() @ArrayUnique() @IsIn(NEEDS, { each: true }) @ApiProperty({ enum: NEEDS, isArray: true, required: false })
  needs?: Need[];
  /** @example 'Vi har inte haft något samtal på två år.' */
  @IsOptional() @IsString() @MaxLength(10_000) @ApiProperty({ required: false, nullable: true, type: String })
  description?: string | null;
  /** "I want someone outside my workplace."
   * @example false */
  @MayBeLeftOut() @IsBoolean()
  outsideWorkplace?: boolean;
  /** Names of reps who must not see the case.
   * @example ['Olle Berg'] */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 200, { each: true })
  excludedReps?: string[];
  /** May we contact the employer? Nothing goes there without a yes.
   * @example 'ask-first' */
  @IsOptional() @IsIn(CONTACT_PERMISSIONS) @ApiProperty({ enum: CONTACT_PERMISSIONS, required: false, nullable: true })
  contactPermission?: ContactPermission | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Reach) @ApiProperty({ type: () => Reach, required: false, nullable: true })
  reach?: Reach | null;
  /** @example 'sv' */
  @MayBeLeftOut() @IsIn(LANGUAGES) @ApiProperty({ enum: LANGUAGES, required: false })
  language?: (typeof LANGUAGES)[number];
  /** What the member needs to take part on equal terms.
   * @example 'Jag behöver teckenspråkstolk.' */
  @IsOptional() @IsString() @MaxLength(1000) @ApiProperty({ required: false, nullable: true, type: String })
  supportNeeds?: string | null;
}

export class SaveDraftBody {
  /** Which page of the four the member stands on.
   * @example 2 */
  @IsInt() @Min(1) @Max(4)
  step: number;
  @IsObject() @ValidateNested() @Type(() => HelpRequestContent)
  content: HelpRequestContent;
}

export class HelpRequestDraft {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** @example 3 */
  version: number;
  /** @example 2 */
  step: number;
  content: HelpRequestContent;
  /** @example '2026-11-24T09:00:00.000Z' */
  savedAt: string;
}

/** What the member is told when the help request has been sent. */
export class HelpRequestSent {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** A number to say on the phone.
   * @example 'ST-2026-00123' */
  number: string;
  /** When the member has a first answer at the latest.
   * @example '2026-11-26T15:00:00.000Z' */
  answerBy: string;
  talk: CaseTalk;
  /** @example '2026-11-24T09:00:00.000Z' */
  submittedAt: string;
  /** @example 4 */
  version: number;
}

/** A request taken by phone: the same facts, for a member who is on the line. */
export class PhoneRequestBody extends HelpRequestContent {
  /** @example '0199c0de-0000-7000-8000-000000000006' */
  @IsUUID()
  memberId: string;
}
