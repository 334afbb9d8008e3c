import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length, MaxLength } from 'class-validator';

export const COMPOSER_KINDS = ['message', 'note'] as const;
export type ComposerKind = (typeof COMPOSER_KINDS)[number];

export class WriteBody {
  /** @example 'Tack! Torsdag efter 16 passar bra.' */
  @IsString() @Length(1, 10_000)
  text: string;
}

export class SaveComposerBody {
  /** What is being written: a message to the member or an internal note.
   * @example 'note' */
  @IsIn(COMPOSER_KINDS) @ApiProperty({ enum: COMPOSER_KINDS })
  kind: ComposerKind;
  /** Empty clears it.
   * @example 'Ringde, inget sv' */
  @IsString() @MaxLength(10_000)
  text: string;
}

export class SaveMyComposerBody {
  /** Empty clears it.
   * @example 'Tack! Tors' */
  @IsString() @MaxLength(10_000)
  text: string;
}
