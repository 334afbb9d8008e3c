import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsPlainDate } from '@app/platform';

export const MATERIAL_KINDS = ['template-manager', 'template-employee', 'common', 'guide', 'development-plan', 'checklist'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];
export const MATERIAL_AUDIENCES = ['manager', 'employee', 'both'] as const;
export type MaterialAudience = (typeof MATERIAL_AUDIENCES)[number];
export const MATERIAL_STATUSES = ['exists', 'missing', 'outdated', 'unknown'] as const;
export type MaterialStatus = (typeof MATERIAL_STATUSES)[number];
export const MATERIAL_LANGUAGES = ['sv', 'en'] as const;
export type MaterialLanguage = (typeof MATERIAL_LANGUAGES)[number];

/** Conversation material (samtalsunderlag) as the employer has it at a workplace. */
export class Material {
  /** @example '0199c0de-0000-7000-8000-000000000051' */
  id: string;
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  workplaceId: string;
  /** @example 'template-employee' */
  @ApiProperty({ enum: MATERIAL_KINDS })
  kind: MaterialKind;
  /** @example 'employee' */
  @ApiProperty({ enum: MATERIAL_AUDIENCES })
  audience: MaterialAudience;
  /** @example 'Inför ditt medarbetarsamtal' */
  title: string;
  /** @example 'sv' */
  @ApiProperty({ enum: MATERIAL_LANGUAGES })
  language: MaterialLanguage;
  /** @example '2026:1' */
  @ApiProperty({ nullable: true, type: String })
  edition: string | null;
  /**
   * Where it is found.
   * @example 'Intranätet, Min anställning > Medarbetarsamtal'
   */
  @ApiProperty({ nullable: true, type: String })
  place: string | null;
  /** @example 'exists' */
  @ApiProperty({ enum: MATERIAL_STATUSES })
  status: MaterialStatus;
  /**
   * Who has confirmed it, by role.
   * @example 'HR-partner'
   */
  @ApiProperty({ nullable: true, type: String })
  confirmedBy: string | null;
  /** @example '2026-09-14' */
  @ApiProperty({ nullable: true, type: String })
  confirmedOn: string | null;
  /**
   * When to ask again.
   * @example '2027-09-01'
   */
  @ApiProperty({ nullable: true, type: String })
  recheckOn: string | null;
  /** @example 1 */
  version: number;
}

export class MaterialList {
  /** By kind and title. */
  items: Material[];
}

/** What a member sees of their own workplace's material. */
export class MyMaterial extends PickType(Material, ['id', 'kind', 'audience', 'title', 'language', 'edition', 'place', 'confirmedOn']) {}

export class MyMaterialList {
  items: MyMaterial[];
}

export class NewMaterial {
  /** @example 'template-employee' */
  @IsIn(MATERIAL_KINDS)
  @ApiProperty({ enum: MATERIAL_KINDS })
  kind: MaterialKind;
  /** @example 'employee' */
  @IsIn(MATERIAL_AUDIENCES)
  @ApiProperty({ enum: MATERIAL_AUDIENCES })
  audience: MaterialAudience;
  /** @example 'Inför ditt medarbetarsamtal' */
  @IsString()
  @Length(2, 160)
  title: string;
  /** @example 'sv' */
  @IsIn(MATERIAL_LANGUAGES)
  @ApiProperty({ enum: MATERIAL_LANGUAGES })
  language: MaterialLanguage;
  /** @example '2026:1' */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @ApiProperty({ required: false, nullable: true, type: String })
  edition?: string | null;
  /** @example 'Intranätet, Min anställning > Medarbetarsamtal' */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  @ApiProperty({ required: false, nullable: true, type: String })
  place?: string | null;
  /** @example 'exists' */
  @IsIn(MATERIAL_STATUSES)
  @ApiProperty({ enum: MATERIAL_STATUSES })
  status: MaterialStatus;
  /** @example 'HR-partner' */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  @ApiProperty({ required: false, nullable: true, type: String })
  confirmedBy?: string | null;
  /** @example '2026-09-14' */
  @IsOptional()
  @IsPlainDate()
  @ApiProperty({ required: false, nullable: true, type: String })
  confirmedOn?: string | null;
  /** @example '2027-09-01' */
  @IsOptional()
  @IsPlainDate()
  @ApiProperty({ required: false, nullable: true, type: String })
  recheckOn?: string | null;
}

/** What is left out stays as it is; null empties. */
export class MaterialChange extends PartialType(NewMaterial) {}
