import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { IsPlainDate } from '@app/platform';
import { MANDATE_ROLES, MANDATE_STATES } from '../domain/mandate-state.js';
import type { MandateRole, MandateState } from '../domain/mandate-state.js';

/** What somebody is elected to in a unit, and for how long. Access follows it. */
export class Mandate {
  /** @example '0199c0de-0000-7000-8000-000000000011' */
  id: string;
  /** @example '0199c0de-0000-7000-8000-000000000002' */
  accountId: string;
  /** @example 'Rakel Ekström' */
  name: string;
  /** @example 'rakel.ekstrom@example.org' */
  email: string;
  /** @example 'rep' */
  @ApiProperty({ enum: MANDATE_ROLES })
  role: MandateRole;
  /** @example '2026-03-01' */
  from: string;
  /**
   * The last day, as appointed.
   * @example '2028-02-29'
   */
  to: string;
  /**
   * Ended before its time: the first day without access.
   * @example '2026-12-01'
   */
  @ApiProperty({ nullable: true, type: String })
  endedOn: string | null;
  /**
   * 'ended' by the unit lead, or 'lapsed' by itself.
   * @example 'active'
   */
  @ApiProperty({ enum: MANDATE_STATES })
  state: MandateState;
  /**
   * Open cases in the unit that this person has.
   * @example 4
   */
  openCases: number;
  /** @example 1 */
  version: number;
}

export class MandateList {
  /** Active first, then upcoming, then those that are over. */
  items: Mandate[];
}

export class NewMandate {
  /**
   * Used when the person has no account; an account keeps its own name.
   * @example 'Rakel Ekström'
   */
  @IsString()
  @Length(2, 100)
  name: string;
  /**
   * Where the invitation goes, if the person has never signed in as staff.
   * @example 'rakel.ekstrom@example.org'
   */
  @IsEmail()
  @MaxLength(200)
  email: string;
  /** @example 'rep' */
  @IsIn(MANDATE_ROLES)
  @ApiProperty({ enum: MANDATE_ROLES })
  role: MandateRole;
  /** @example '2026-03-01' */
  @IsPlainDate()
  from: string;
  /**
   * The last day; on or after the first and at most four years later.
   * @example '2028-02-29'
   */
  @IsPlainDate()
  to: string;
}

export class MandateEnd {
  /**
   * The first day without access; today ends it at once.
   * @example '2026-11-30'
   */
  @IsPlainDate()
  on: string;
}
