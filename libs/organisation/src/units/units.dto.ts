import { ApiProperty } from '@nestjs/swagger';

export const UNIT_KINDS = ['union', 'branch', 'section', 'club', 'direkt'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** One place in the union's tree. */
export class Unit {
  /** @example 12 */
  id: number;
  /**
   * The unit above; null for the union itself.
   * @example 3
   */
  @ApiProperty({ nullable: true, type: Number })
  parentId: number | null;
  /** @example 'branch' */
  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;
  /** @example 'ST inom Skatteverket' */
  name: string;
  /**
   * Without elected people for now (vilande): the unit above has its cases.
   * @example false
   */
  dormant: boolean;
  /**
   * Your mandates cover it today.
   * @example true
   */
  mine: boolean;
}

export class UnitList {
  /** Every unit, each after the one above it. */
  items: Unit[];
}
