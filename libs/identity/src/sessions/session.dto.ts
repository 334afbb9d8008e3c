import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ROLES, type Permission, type Role } from '../domain/roles.js';

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** When the session runs out: by itself if nothing is done, and at the latest. */
export class SessionTimes {
  /**
   * If nothing more is done. A warning is due five minutes before.
   * @example '2026-11-24T09:30:00.000Z'
   */
  idleEndsAt: string;
  /**
   * Whatever is done.
   * @example '2026-11-24T21:00:00.000Z'
   */
  endsAt: string;
}

/** A commission that covers today. */
export class HeldMandate {
  /** @example 12 */
  unitId: number;
  /** @example 'ST inom Skatteverket' */
  unitName: string;
  @ApiProperty({ enum: ['rep', 'unit-lead'] })
  role: 'rep' | 'unit-lead';
  /**
   * The last day it holds.
   * @example '2027-03-31'
   */
  to: string;
}

/** The yearly confirmation that the rules for personal data have been read. */
export class DataRules {
  /** @example '2026-02-01T08:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  confirmedAt: string | null;
  /**
   * True: nothing else opens until they are confirmed.
   * @example false
   */
  due: boolean;
}

/** The staff member who is signed in, and what they may do today. */
export class Session {
  /** @example '0199b1a0-7c11-7000-8000-000000000001' */
  accountId: string;
  /** @example 'Siv Ek' */
  name: string;
  /** @example 'siv.ek@example.org' */
  email: string;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  /**
   * Whether single-key shortcuts are on.
   * @example true
   */
  shortcuts: boolean;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  /**
   * What the roles allow today.
   * @example ["case.read", "case.claim"]
   */
  @ApiProperty({ type: [String] })
  permissions: Permission[];
  mandates: HeldMandate[];
  dataRules: DataRules;
  session: SessionTimes;
  /**
   * True where people are invented and one press signs in.
   * @example false
   */
  demonstration: boolean;
  /** @example 3 */
  version: number;
}

export class PreferencesChange {
  /** The language of the staff admin and of mail. */
  @ApiProperty({ enum: LANGUAGES, required: false })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
  /**
   * Single-key shortcuts on or off.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  shortcuts?: boolean;
}
