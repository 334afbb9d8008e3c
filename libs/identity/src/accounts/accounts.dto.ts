import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../domain/roles.js';
import { HeldMandate } from '../sessions/session.dto.js';

export class AccountSearch {
  /**
   * Part of a name or an e-mail address.
   * @example 'siv'
   */
  @IsString()
  @MaxLength(100)
  search: string;
}

/** A staff account, as the administrator sees it: no case data, and no members. */
export class AccountRow {
  /** @example '0199b1a0-7c11-7000-8000-000000000001' */
  id: string;
  /** @example 'Siv Ek' */
  name: string;
  /** @example 'siv.ek@example.org' */
  email: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  mandates: HeldMandate[];
  @ApiProperty({ enum: ['invited', 'active', 'disabled'] })
  state: 'invited' | 'active' | 'disabled';
}

export class AccountList {
  items: AccountRow[];
}
