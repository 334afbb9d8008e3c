import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';
import { UnitName } from '../workplaces/workplaces.dto.js';

/** One of the two, exactly as the member says it. */
export class MemberSearch {
  /** @example 'maja.lind@example.org' */
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;
  /** @example '1234567' */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  memberNumber?: string;
}

export class MemberWorkplace {
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  id: string;
  /** @example 'Skattekontoret Göteborg' */
  name: string;
}

export class FoundMember {
  /** @example '0199c0de-0000-7000-8000-000000000041' */
  accountId: string;
  /** @example 'Maja Lind' */
  name: string;
  @ApiProperty({ type: () => UnitName, nullable: true })
  unit: UnitName | null;
  @ApiProperty({ type: () => MemberWorkplace, nullable: true })
  workplace: MemberWorkplace | null;
}

export class FoundMembers {
  /** None or one. */
  items: FoundMember[];
}
