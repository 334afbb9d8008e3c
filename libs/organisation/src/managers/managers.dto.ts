import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { IsPlainDate } from '@app/platform';

export const TRAINING_STATUSES = ['asked-for', 'booked', 'taken'] as const;
export type TrainingStatus = (typeof TRAINING_STATUSES)[number];

/** What a training's record rests on, weakest first. */
export const TRAINING_EVIDENCE = ['self-declared', 'rep-observed', 'employer-confirmed', 'certificate'] as const;
export type TrainingEvidence = (typeof TRAINING_EVIDENCE)[number];

const given = (_: object, value: unknown): boolean => value !== null && value !== undefined;

/** A training in holding the talk, or in lönesättande samtal. */
export class Training {
  /** @example '0199c0de-0000-7000-8000-000000000021' */
  id: string;
  /** @example 'Att leda medarbetarsamtal' */
  course: string;
  /** @example 'Partsrådet' */
  @ApiProperty({ nullable: true, type: String })
  provider: string | null;
  /** @example 'taken' */
  @ApiProperty({ enum: TRAINING_STATUSES })
  status: TrainingStatus;
  /**
   * The day it was or will be held.
   * @example '2026-02-10'
   */
  @ApiProperty({ nullable: true, type: String })
  onDate: string | null;
  /** @example '2029-02-10' */
  @ApiProperty({ nullable: true, type: String })
  validTo: string | null;
  /** @example 'employer-confirmed' */
  @ApiProperty({ enum: TRAINING_EVIDENCE })
  evidence: TrainingEvidence;
  /** @example 1 */
  version: number;
}

/** A manager who holds talks: the role first, a name only where it is needed. */
export class ManagerEntry {
  /** @example '0199c0de-0000-7000-8000-000000000031' */
  id: string;
  /** @example 'Enhetschef, kundmöte' */
  roleTitle: string;
  /** @example 'Margareta Lund' */
  @ApiProperty({ nullable: true, type: String })
  name: string | null;
  /**
   * The account, when the manager is also a rep: they are then kept from cases about themselves.
   * @example '0199c0de-0000-7000-8000-000000000002'
   */
  @ApiProperty({ nullable: true, type: String })
  accountId: string | null;
  /** @example true */
  active: boolean;
  /** Newest first. */
  trainings: Training[];
  /** @example 1 */
  version: number;
}

export class NewManager {
  /** @example 'Enhetschef, kundmöte' */
  @IsString()
  @Length(2, 120)
  roleTitle: string;
  /** @example 'Margareta Lund' */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  @ApiProperty({ required: false, nullable: true, type: String })
  name?: string | null;
  /** @example '0199c0de-0000-7000-8000-000000000002' */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ required: false, nullable: true, type: String })
  accountId?: string | null;
}

/** What is left out stays as it is; null empties. */
export class ManagerChange extends PartialType(NewManager) {
  /**
   * False when the manager has left the workplace.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class NewTraining {
  /** @example 'Att leda medarbetarsamtal' */
  @IsString()
  @Length(2, 120)
  course: string;
  /** @example 'Partsrådet' */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  @ApiProperty({ required: false, nullable: true, type: String })
  provider?: string | null;
  /** @example 'taken' */
  @IsIn(TRAINING_STATUSES)
  @ApiProperty({ enum: TRAINING_STATUSES })
  status: TrainingStatus;
  /**
   * Needed for one that is booked or taken.
   * @example '2026-02-10'
   */
  @ValidateIf((training: NewTraining) => training.status !== 'asked-for' || given(training, training.onDate))
  @IsPlainDate()
  @ApiProperty({ required: false, nullable: true, type: String })
  onDate?: string | null;
  /** @example '2029-02-10' */
  @IsOptional()
  @IsPlainDate()
  @ApiProperty({ required: false, nullable: true, type: String })
  validTo?: string | null;
  /** @example 'employer-confirmed' */
  @IsIn(TRAINING_EVIDENCE)
  @ApiProperty({ enum: TRAINING_EVIDENCE })
  evidence: TrainingEvidence;
}

/** What is left out stays as it is; null empties. */
export class TrainingChange {
  /** @example 'Att leda medarbetarsamtal' */
  @IsOptional()
  @IsString()
  @Length(2, 120)
  course?: string;
  /** @example 'Partsrådet' */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  @ApiProperty({ required: false, nullable: true, type: String })
  provider?: string | null;
  /** @example 'taken' */
  @IsOptional()
  @IsIn(TRAINING_STATUSES)
  @ApiProperty({ enum: TRAINING_STATUSES, required: false })
  status?: TrainingStatus;
  /** @example '2026-02-10' */
  @IsOptional()
  @IsPlainDate()
  @ApiProperty({ required: false, nullable: true, type: String })
  onDate?: string | null;
  /** @example '2029-02-10' */
  @IsOptional()
  @IsPlainDate()
  @ApiProperty({ required: false, nullable: true, type: String })
  validTo?: string | null;
  /** @example 'certificate' */
  @IsOptional()
  @IsIn(TRAINING_EVIDENCE)
  @ApiProperty({ enum: TRAINING_EVIDENCE, required: false })
  evidence?: TrainingEvidence;
}
