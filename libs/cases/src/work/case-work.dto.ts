import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '@app/platform';
import { CaseUnit } from '../case-parts.dto.js';
import { CONTACT_PERMISSIONS, NEEDS, OUTCOMES, TALK_KINDS, WAITING_REASONS } from '../domain/words.js';
import type { ContactPermission, Need, Outcome, TalkKind, WaitingReason } from '../domain/words.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const DESKS = ['direkt', 'parent'] as const;
export type Desk = (typeof DESKS)[number];

export class AssignBody {
  /** @example '0199c0de-0000-7000-8000-000000000002' */
  @IsUUID()
  repId: string;
}

export class WaitBody {
  /** @example 'employer' */
  @IsIn(WAITING_REASONS) @ApiProperty({ enum: WAITING_REASONS })
  for: WaitingReason;
  /** Must be said when waiting for a date.
   * @example '2026-12-10' */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) @ApiProperty({ required: false, nullable: true, type: String })
  until?: string | null;
}

export class ResolveBody {
  /** @example 'helped-to-prepare' */
  @IsIn(OUTCOMES) @ApiProperty({ enum: OUTCOMES })
  outcome: Outcome;
}

export class CloseBody {
  /** Another outcome than the one said when the case was resolved.
   * @example 'talk-held-properly' */
  @IsOptional() @IsIn(OUTCOMES) @ApiProperty({ enum: OUTCOMES, required: false })
  outcome?: Outcome;
}

export class ReasonBody {
  /** Kept as an internal note.
   * @example 'Medlemmen ringde igen.' */
  @IsOptional() @IsString() @MaxLength(2000)
  reason?: string;
}

export class HandOverBody extends ReasonBody {
  /** 'direkt': ST Direkt; 'parent': the unit above that has somebody to take it, else ST Direkt.
   * @example 'direkt' */
  @IsIn(DESKS) @ApiProperty({ enum: DESKS })
  to: Desk;
}

export class SendBackBody {
  /** Kept as an internal note, for those who get the case back.
   * @example 'Medlemmen vill ha hjälp av någon på arbetsplatsen.' */
  @IsString() @Matches(/\S/) @MaxLength(2000)
  reason: string;
}

/** Where a handed-over case now stands. You may no longer see the case itself. */
export class CaseHandedOver {
  /** @example '0199c0de-0000-7000-8000-000000000005' */
  id: string;
  /** @example 'ST-2026-00123' */
  number: string;
  unit: CaseUnit;
  /** Whether you can still open the case.
   * @example false */
  stillVisible: boolean;
}

export class ChangeCaseFactsBody {
  /** Null: not known.
   * @example '2026-12-08' */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) @ApiProperty({ required: false, nullable: true, type: String })
  talkDate?: string | null;
  /** @example 'combined' */
  @MayBeLeftOut() @IsIn(TALK_KINDS) @ApiProperty({ enum: TALK_KINDS, required: false })
  talkKind?: TalkKind;
  /** @example ['prepare', 'workload'] */
  @MayBeLeftOut() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(NEEDS, { each: true })
  @ApiProperty({ enum: NEEDS, isArray: true, required: false })
  needs?: Need[];
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  @MayBeLeftOut() @IsUUID()
  workplaceId?: string;
  /** A manager in the workplace's register; null takes it away.
   * @example '0199c0de-0000-7000-8000-000000000007' */
  @IsOptional() @IsUUID() @ApiProperty({ required: false, nullable: true, type: String })
  managerId?: string | null;
  /** @example 'yes' */
  @MayBeLeftOut() @IsIn(CONTACT_PERMISSIONS) @ApiProperty({ enum: CONTACT_PERMISSIONS, required: false })
  contactPermission?: ContactPermission;
}

export class AssignableRep {
  /** @example '0199c0de-0000-7000-8000-000000000002' */
  id: string;
  /** @example 'Rakel Ekström' */
  name: string;
  /** @example 'rep' */
  role: string;
  unit: CaseUnit;
  /** How many open cases the rep has.
   * @example 4 */
  openCases: number;
}

export class AssignableReps {
  items: AssignableRep[];
}
