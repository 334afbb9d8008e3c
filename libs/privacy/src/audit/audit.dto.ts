import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsPlainDate } from '@app/platform';
import { FAULT_KINDS, type FaultKind } from '../chain/faults.js';

export class AuditQuery {
  /**
   * Only what was done in this case.
   * @example 'ST-2026-00001'
   */
  @IsOptional()
  @Matches(/^ST-20\d{2}-\d{5,9}$/)
  caseNumber?: string;
  /**
   * Only what this person did.
   * @example '0199b1a0-7c11-7000-8000-000000000001'
   */
  @IsOptional()
  @IsUUID()
  accountId?: string;
  /**
   * Only this kind of event.
   * @example 'case.read'
   */
  @IsOptional()
  @Matches(/^[a-z-]{1,40}\.[a-z-]{1,40}$/)
  name?: string;
  /**
   * First day, in Stockholm. Without a day, a case or a person: the last 30 days.
   * @example '2026-11-01'
   */
  @IsOptional()
  @IsPlainDate()
  from?: string;
  /**
   * Last day, in Stockholm.
   * @example '2026-11-30'
   */
  @IsOptional()
  @IsPlainDate()
  to?: string;
  /**
   * From the page before.
   * @example 'WyIyMDI2LTExLTIzIDA5OjAwOjAwKzAwIiwiMTIzIl0'
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  cursor?: string;
}

/** Somebody, by role and name. */
export class AuditPerson {
  /** @example '0199b1a0-7c11-7000-8000-000000000001' */
  @ApiProperty({ nullable: true, type: String, example: '0199b1a0-7c11-7000-8000-000000000001' })
  accountId: string | null;
  /**
   * Null for the system itself, and for people whose identity is protected.
   * @example 'Siv Ek'
   */
  @ApiProperty({ nullable: true, type: String, example: 'Siv Ek' })
  name: string | null;
  /**
   * The role somebody had in it: `member`, `rep`, `unit-lead`, `direkt`, `dpo`, `admin`, `staff`, `system` or `sign-in`.
   * @example 'rep'
   */
  role: string;
}

/** Something that happened: by whom, what, when and in which case. Never what was written or answered. */
export class AuditEvent {
  /** @example 48213 */
  id: number;
  /** @example '2026-11-23T09:14:05.123Z' */
  at: string;
  /** @example 'case.read' */
  name: string;
  by: AuditPerson;
  /**
   * The number of the case it was about; null when it was about none, or about one that was never sent.
   * @example 'ST-2026-00001'
   */
  @ApiProperty({ nullable: true, type: String, example: 'ST-2026-00001' })
  caseNumber: string | null;
  /**
   * The unit whose it was.
   * @example 'ST inom Skatteverket'
   */
  @ApiProperty({ nullable: true, type: String, example: 'ST inom Skatteverket' })
  unitName: string | null;
  /**
   * The person it was about, when it was about somebody else's account.
   * @example null
   */
  @ApiProperty({ nullable: true, type: String, example: null })
  aboutName: string | null;
}

export class AuditPage {
  /** The latest first; fifty a page. */
  items: AuditEvent[];
  /** Send it as `cursor` for the next page; null on the last. */
  @ApiProperty({ nullable: true, type: String, example: null })
  nextCursor: string | null;
  /**
   * First day that was looked through; null when it was all of them.
   * @example '2026-10-25'
   */
  @ApiProperty({ nullable: true, type: String, example: '2026-10-25' })
  from: string | null;
}

/** What a check of the chain found. */
export class ChainCheck {
  /** @example '2026-11-23T09:00:00.000Z' */
  at: string;
  /**
   * Every link fits its event, the one before, and the heads outside the database.
   * @example true
   */
  whole: boolean;
  /**
   * Events that were sealed when it looked.
   * @example 48200
   */
  position: number;
  /**
   * When the last of them was sealed.
   * @example '2026-11-23T08:59:58.000Z'
   */
  @ApiProperty({ nullable: true, type: String, example: '2026-11-23T08:59:58.000Z' })
  sealedAt: string | null;
  /**
   * How many places are broken.
   * @example 0
   */
  faults: number;
  /** The first kind of fault along the chain. */
  @ApiProperty({ nullable: true, type: String, enum: FAULT_KINDS, example: null })
  firstFault: FaultKind | null;
  /**
   * Which link that fault is at; null when it is at no one link.
   * @example null
   */
  @ApiProperty({ nullable: true, type: Number, example: null })
  firstFaultAt: number | null;
}

/** How it stands with the sealing of the audit trail. */
export class ChainState {
  /**
   * Events sealed so far.
   * @example 48213
   */
  position: number;
  /**
   * When the last was sealed.
   * @example '2026-11-23T09:14:06.000Z'
   */
  @ApiProperty({ nullable: true, type: String, example: '2026-11-23T09:14:06.000Z' })
  sealedAt: string | null;
  /**
   * Events that are yet to be sealed; a few, for a few seconds.
   * @example 2
   */
  waiting: number;
  /** The latest check; null before the first. */
  @ApiProperty({ nullable: true, type: ChainCheck })
  check: ChainCheck | null;
}
