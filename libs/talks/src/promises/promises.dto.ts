import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ANSWERS, EVIDENCE, PHASES, PROMISES } from '../domain/promises.js';
import type { Answer, Evidence, Phase, PromiseCode } from '../domain/promises.js';

const RESULTS = ['met', 'partly', 'not-met', 'unknown'] as const;
const SIDES = ['member', 'rep'] as const;

export class AnsweredBy {
  /**
   * Null for the member, who is named elsewhere, and for somebody outside your units.
   * @example 'Rakel Ekström'
   */
  @ApiProperty({ nullable: true, type: String })
  name: string | null;
  /** @example 'rep' */
  @ApiProperty({ enum: SIDES })
  side: (typeof SIDES)[number];
}

/** One criterion with the answer that counts now. */
export class CriterionAnswer {
  /** @example 'C05' */
  code: string;
  /** @example 'before' */
  @ApiProperty({ enum: PHASES })
  phase: Phase;
  /** @example 'Tiden bokas i god tid; tre veckor är en vanlig norm.' */
  textSv: string;
  /** @example 'It is booked in good time; three weeks is a common norm.' */
  textEn: string;
  /**
   * What a rep can ask for.
   * @example 'Be om ny tid om kallelsen kom för sent för att hinna förbereda sig.'
   */
  askSv: string;
  /** @example 'Ask for a new time if the call came too late to prepare.' */
  askEn: string;
  /**
   * Null until somebody has answered; 'unknown' (vet ej) is an answer and is not a no.
   * @example 'met'
   */
  @ApiProperty({ enum: ANSWERS, nullable: true })
  answer: Answer | null;
  /** @example 'member-word' */
  @ApiProperty({ enum: EVIDENCE, nullable: true })
  evidence: Evidence | null;
  /** @example 'Kallelsen kom den 2 november.' */
  @ApiProperty({ nullable: true, type: String })
  evidenceText: string | null;
  @ApiProperty({ type: () => AnsweredBy, nullable: true })
  answeredBy: AnsweredBy | null;
  /** @example '2026-11-24T09:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  at: string | null;
  /**
   * How many times it has been answered.
   * @example 2
   */
  history: number;
}

/** One promise, judged for one talk (conduct) or one workplace (knowledge, materials). */
export class Check {
  /**
   * Null until something has been judged.
   * @example '0199c0de-0000-7000-8000-000000000061'
   */
  @ApiProperty({ nullable: true, type: String })
  id: string | null;
  /** @example 'conduct' */
  @ApiProperty({ enum: PROMISES })
  promise: PromiseCode;
  /**
   * The version of the criteria set it is judged against.
   * @example 1
   */
  setVersion: number;
  /**
   * Where the criteria come from.
   * @example 'Förbundsgemensam uppsättning 1'
   */
  source: string;
  /** @example 'case' */
  @ApiProperty({ enum: ['case', 'workplace'] })
  subject: 'case' | 'workplace';
  /**
   * Never to be shown without answered and applicable.
   * @example 'partly'
   */
  @ApiProperty({ enum: RESULTS })
  result: (typeof RESULTS)[number];
  /** @example 4 */
  answered: number;
  /** @example 22 */
  applicable: number;
  /** @example 24 */
  total: number;
  /**
   * 0 until something has been judged.
   * @example 3
   */
  version: number;
  criteria: CriterionAnswer[];
}

/** What the member said after the talk, besides the answers. */
export class MemberTold {
  /** @example '2026-12-02T07:30:00.000Z' */
  at: string;
  /** @example 'Det kändes stressat, men vi hann med det viktigaste.' */
  @ApiProperty({ nullable: true, type: String })
  comment: string | null;
}

export class CasePromises {
  /** Conduct, knowledge, materials. */
  items: Check[];
  /** Null until the member has answered "hur gick det?". */
  @ApiProperty({ type: () => MemberTold, nullable: true })
  told: MemberTold | null;
}

export class WorkplacePromises {
  /** Knowledge and materials. */
  items: Check[];
}

export class Judgement {
  /** @example 'met' */
  @IsIn(ANSWERS)
  @ApiProperty({ enum: ANSWERS })
  answer: Answer;
  /** @example 'rep-observation' */
  @IsOptional()
  @IsIn(EVIDENCE)
  @ApiProperty({ enum: EVIDENCE, required: false, nullable: true })
  evidence?: Evidence | null;
  /**
   * In your own words; kept sealed.
   * @example 'Kallelsen kom den 2 november.'
   */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  @ApiProperty({ required: false, nullable: true, type: String })
  evidenceText?: string | null;
}

export class PastAnswer {
  /** @example 'partly' */
  @ApiProperty({ enum: ANSWERS })
  answer: Answer;
  /** @example 'member-word' */
  @ApiProperty({ enum: EVIDENCE, nullable: true })
  evidence: Evidence | null;
  /** @example 'Kallelsen kom den 2 november.' */
  @ApiProperty({ nullable: true, type: String })
  evidenceText: string | null;
  answeredBy: AnsweredBy;
  /** @example '2026-11-24T09:00:00.000Z' */
  at: string;
}

export class CriterionHistory {
  /** Newest first: the first is the one that counts. */
  items: PastAnswer[];
}
