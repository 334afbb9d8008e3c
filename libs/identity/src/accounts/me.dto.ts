import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { LANGUAGES, type Language, SessionTimes } from '../sessions/session.dto.js';

/** The branch, section or club a member belongs to. */
export class MyUnit {
  /** @example 12 */
  id: number;
  /** @example 'ST inom Skatteverket' */
  name: string;
}

export class MyWorkplace {
  /** @example '0199b1a0-7c11-7000-8000-000000000009' */
  id: string;
  /** @example 'Skattekontoret Söderhamn' */
  name: string;
  /** @example 'Söderhamn' */
  city: string;
  /**
   * The employer's name.
   * @example 'Skatteverket'
   */
  employer: string;
}

/** The member who is signed in. */
export class Me {
  /** @example '0199b1a0-7c11-7000-8000-000000000002' */
  accountId: string;
  /** @example 'Ali Berg' */
  name: string;
  /** @example 'ali.berg@example.org' */
  email: string;
  /** @example '070-174 06 01' */
  @ApiProperty({ nullable: true, type: String })
  phone: string | null;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  /**
   * Whether reminders also come by e-mail.
   * @example true
   */
  emailNotices: boolean;
  @ApiProperty({ nullable: true, type: MyUnit })
  unit: MyUnit | null;
  @ApiProperty({ nullable: true, type: MyWorkplace })
  workplace: MyWorkplace | null;
  session: SessionTimes;
  /**
   * True where people are invented and one press signs in.
   * @example false
   */
  demonstration: boolean;
  /** @example 3 */
  version: number;
}

/** Only what is sent is changed. */
export class MyDetailsChange {
  /**
   * Digits, spaces, hyphens and a leading plus; null takes it away.
   * @example '070-174 06 01'
   */
  @ApiProperty({ nullable: true, type: String, required: false })
  @IsOptional()
  @ValidateIf((change: MyDetailsChange) => change.phone !== null)
  @MaxLength(30)
  @Matches(/^\+?[\d][\d\s()-]{4,}$/)
  phone?: string | null;
  @ApiProperty({ enum: LANGUAGES, required: false })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
  /** @example true */
  @IsOptional()
  @IsBoolean()
  emailNotices?: boolean;
  /**
   * Where you work; your union branch follows it.
   * @example '0199b1a0-7c11-7000-8000-000000000009'
   */
  @IsOptional()
  @IsUUID()
  workplaceId?: string;
}
