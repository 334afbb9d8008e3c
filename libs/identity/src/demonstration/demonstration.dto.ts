import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { ROLES, type Role } from '../domain/roles.js';

const AUDIENCES = ['member', 'staff'] as const;

export class DemonstrationAudience {
  /** Which web app to sign in to. */
  @ApiProperty({ enum: AUDIENCES })
  @IsIn(AUDIENCES)
  audience: 'member' | 'staff';
}

/** An invented person. */
export class DemonstrationPerson {
  /** @example '0199b1a0-7c11-7000-8000-000000000002' */
  accountId: string;
  /** @example 'Ali Berg' */
  name: string;
  @ApiProperty({ enum: ROLES })
  role: Role;
  /**
   * Where they work or serve; empty for those who serve everywhere.
   * @example 'Skattekontoret Söderhamn'
   */
  place: string;
}

export class DemonstrationPeople {
  items: DemonstrationPerson[];
}

export class DemonstrationSignIn extends DemonstrationAudience {
  /** @example '0199b1a0-7c11-7000-8000-000000000002' */
  @IsUUID()
  accountId: string;
}
