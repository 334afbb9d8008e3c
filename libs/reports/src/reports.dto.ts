import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { MEASURES, MEASURE_FORMATS, MEASURE_GROUPS } from './domain/measures.js';
import type { MeasureCode, MeasureFormat, MeasureGroup } from './domain/measures.js';

const QUARTER = /^20\d{2}-Q[1-4]$/;
const CODES = MEASURES.map(({ code }) => code);

export class LocalReportQuery {
  /** Whose report; your own highest unit when left out, the whole union for ST Direkt.
   * @example 2 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647)
  unitId?: number;
  /** First quarter shown; eight quarters back when left out.
   * @example '2025-Q1' */
  @IsOptional() @Matches(QUARTER)
  from?: string;
  /** Last quarter shown; the present one when left out.
   * @example '2026-Q4' */
  @IsOptional() @Matches(QUARTER)
  to?: string;
}

/** One number. A hidden one rests on fewer than five people, or would give such a number away; it looks the same whatever it is. */
export class ReportFigure {
  /** @example false */
  hidden: boolean;
  /** A number of cases, whole per cent or hours, as the measure's format says; null when hidden.
   * @example 23 */
  @ApiProperty({ nullable: true, type: Number })
  value: number | null;
  /** For the three promises: how many of the criteria that apply have an answer, in whole per cent. Otherwise null.
   * @example 71 */
  @ApiProperty({ nullable: true, type: Number })
  coverage: number | null;
}

/** One measure in one place over time. */
export class ReportSeries {
  /** One for each of the report's quarters, in the same order. */
  quarters: ReportFigure[];
  /** One for each of the report's years, in the same order; people who occur in several quarters count once. */
  years: ReportFigure[];
}

export class ReportMeasure {
  /** @example 'requests' */
  @ApiProperty({ enum: CODES })
  code: MeasureCode;
  /** @example 'requests' */
  @ApiProperty({ enum: MEASURE_GROUPS })
  group: MeasureGroup;
  /** 'count': a number of cases; 'share': whole per cent; 'hours': median hours.
   * @example 'count' */
  @ApiProperty({ enum: MEASURE_FORMATS })
  format: MeasureFormat;
  unit: ReportSeries;
  /** The unit above, to compare with; null when that is the whole union or there is none. */
  @ApiProperty({ nullable: true, type: () => ReportSeries })
  parent: ReportSeries | null;
  /** The whole union; null when the report is about it. */
  @ApiProperty({ nullable: true, type: () => ReportSeries })
  nation: ReportSeries | null;
}

export class ReportPlace {
  /** @example 2 */
  id: number;
  /** @example 'ST inom Skatteverket' */
  name: string;
}

/** How a unit's help to members goes, beside the unit above and the whole union. */
export class LocalReport {
  unit: ReportPlace;
  @ApiProperty({ nullable: true, type: () => ReportPlace })
  parent: ReportPlace | null;
  @ApiProperty({ nullable: true, type: () => ReportPlace })
  nation: ReportPlace | null;
  /** @example ['2026-Q3', '2026-Q4'] */
  quarters: string[];
  /** The years these quarters lie in. A year is always counted whole: part of it is no choice.
   * @example ['2026'] */
  years: string[];
  /** Figures that rest on fewer people than this are hidden.
   * @example 5 */
  smallestGroup: number;
  measures: ReportMeasure[];
  /**
   * When the figures were counted: just now, or within the last hour in a large union.
   * @example '2026-11-24T09:00:00.000Z' */
  madeAt: string;
}
