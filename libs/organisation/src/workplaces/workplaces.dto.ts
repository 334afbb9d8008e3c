import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ManagerEntry } from '../managers/managers.dto.js';

/** How pay is set: lönesamtal with collective bargaining, or lönesättande samtal. */
export const PAY_MODELS = ['negotiation', 'salary-talk'] as const;
export type PayModel = (typeof PAY_MODELS)[number];

export class Employer {
  /** @example 4 */
  id: number;
  /** @example 'Skatteverket' */
  name: string;
}

export class EmployerList {
  items: Employer[];
}

export class UnitName {
  /** @example 12 */
  id: number;
  /** @example 'Sektion Väst' */
  name: string;
}

export class WorkplaceRow {
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  id: string;
  /** @example 'Skattekontoret Göteborg' */
  name: string;
  /** @example 'Göteborg' */
  city: string;
  employer: Employer;
  unit: UnitName;
  /**
   * Managers in service; null, like the three below, when the register is not yours to see.
   * @example 3
   */
  @ApiProperty({ nullable: true, type: Number })
  managers: number | null;
  /**
   * Of them, with a training that has been taken and is still valid.
   * @example 2
   */
  @ApiProperty({ nullable: true, type: Number })
  trained: number | null;
  /**
   * There is conversation material for the manager.
   * @example true
   */
  @ApiProperty({ nullable: true, type: Boolean })
  materialForManager: boolean | null;
  /**
   * There is conversation material for the employee.
   * @example false
   */
  @ApiProperty({ nullable: true, type: Boolean })
  materialForEmployee: boolean | null;
  /** @example 1 */
  version: number;
}

export class WorkplacePage {
  items: WorkplaceRow[];
  /**
   * Give it back as `cursor` for the next page; null on the last.
   * @example 'WyJLb250b3JldCIsIjAxOTljMGRlIl0'
   */
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class WorkplaceSearch {
  /**
   * Part of the workplace's, the city's or the employer's name.
   * @example 'göteborg'
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;
  /**
   * The unit and those under it.
   * @example 12
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  unitId?: number;
  /**
   * From the previous page's `nextCursor`.
   * @example 'WyJLb250b3JldCIsIjAxOTljMGRlIl0'
   */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  cursor?: string;
}

export class WorkplaceDetail extends WorkplaceRow {
  /**
   * Null: as the unit has it.
   * @example 'salary-talk'
   */
  @ApiProperty({ enum: PAY_MODELS, nullable: true })
  payModel: PayModel | null;
  /**
   * You may change it: it belongs to a unit your mandates cover.
   * @example true
   */
  mine: boolean;
  /** In service first; by role. */
  managerList: ManagerEntry[];
}

export class NewWorkplace {
  /** @example 'Skattekontoret Göteborg' */
  @IsString()
  @Length(2, 120)
  name: string;
  /** @example 'Göteborg' */
  @IsString()
  @Length(2, 80)
  city: string;
  /** @example 4 */
  @IsInt()
  employerId: number;
  /** @example 12 */
  @IsInt()
  unitId: number;
  /** @example 'salary-talk' */
  @IsOptional()
  @IsIn(PAY_MODELS)
  @ApiProperty({ enum: PAY_MODELS, required: false, nullable: true })
  payModel?: PayModel | null;
}

/** What is left out stays as it is. */
export class WorkplaceChange {
  /** @example 'Skattekontoret Göteborg' */
  @IsOptional()
  @IsString()
  @Length(2, 120)
  name?: string;
  /** @example 'Göteborg' */
  @IsOptional()
  @IsString()
  @Length(2, 80)
  city?: string;
  /**
   * Another unit of yours.
   * @example 13
   */
  @IsOptional()
  @IsInt()
  unitId?: number;
  /** @example 'salary-talk' */
  @IsOptional()
  @IsIn(PAY_MODELS)
  @ApiProperty({ enum: PAY_MODELS, required: false, nullable: true })
  payModel?: PayModel | null;
}

export class WorkplaceChoice {
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  id: string;
  /** @example 'Skattekontoret Göteborg' */
  name: string;
  /** @example 'Göteborg' */
  city: string;
  /** @example 'Skatteverket' */
  employer: string;
  /** @example 'Sektion Väst' */
  unitName: string;
}

export class WorkplaceChoices {
  /** At most 20, by name. */
  items: WorkplaceChoice[];
}

export class WorkplaceChoiceSearch {
  /**
   * Part of the workplace's, the city's or the employer's name; left out: those of your own unit.
   * @example 'göteborg'
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;
  /**
   * Just the workplace with this id, for one that was chosen before.
   * @example '0199c0de-0000-7000-8000-000000000001'
   */
  @IsOptional()
  @IsUUID()
  id?: string;
}
