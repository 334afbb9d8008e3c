import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { QUESTIONS } from '../domain/how-did-it-go.js';
import { ANSWERS } from '../domain/promises.js';
import type { Answer } from '../domain/promises.js';

const CODES = QUESTIONS.map((question) => question.code);

export class TalkQuestion {
  /** @example 'booked-in-time' */
  code: string;
  /** @example 'Fick du veta tiden så tidigt att du hann förbereda dig?' */
  textSv: string;
  /** @example 'Were you told the time early enough to prepare?' */
  textEn: string;
  /**
   * What you answered.
   * @example 'met'
   */
  @ApiProperty({ enum: ANSWERS, nullable: true })
  answer: Answer | null;
}

export class HowDidItGo {
  questions: TalkQuestion[];
  /** @example '2026-12-02T07:30:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  answeredAt: string | null;
  /** @example 'Det kändes stressat, men vi hann med det viktigaste.' */
  @ApiProperty({ nullable: true, type: String })
  comment: string | null;
}

export class ToldAnswer {
  /** @example 'booked-in-time' */
  @IsIn(CODES)
  code: string;
  /** @example 'met' */
  @IsIn(ANSWERS)
  @ApiProperty({ enum: ANSWERS })
  answer: Answer;
}

export class HowItWent {
  /** At least one; a question left out says nothing. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(QUESTIONS.length)
  @ArrayUnique((told: ToldAnswer) => told.code)
  @ValidateNested({ each: true })
  @Type(() => ToldAnswer)
  answers: ToldAnswer[];
  /**
   * In your own words, to your rep; kept sealed.
   * @example 'Det kändes stressat, men vi hann med det viktigaste.'
   */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  comment?: string;
}
