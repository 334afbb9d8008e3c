import { ApiProperty } from '@nestjs/swagger';
import { TALK_KINDS } from './domain/words.js';
import type { TalkKind } from './domain/words.js';

export class CaseUnit {
  /** @example 12 */
  id: number;
  /** @example 'Sektion Väst' */
  name: string;
}

export class CaseWorkplace {
  /** @example '0199c0de-0000-7000-8000-000000000001' */
  id: string;
  /** @example 'Skattekontoret Göteborg' */
  name: string;
}

export class CasePerson {
  /** @example '0199c0de-0000-7000-8000-000000000002' */
  id: string;
  /** @example 'Rakel Ekström' */
  name: string;
}

export class CaseTalk {
  /** Null while the member has not said.
   * @example 'medarbetarsamtal' */
  @ApiProperty({ enum: TALK_KINDS, nullable: true })
  kind: TalkKind | null;
  /** The talk's day in Stockholm; null when it is not known yet.
   * @example '2026-12-01' */
  @ApiProperty({ nullable: true, type: String })
  date: string | null;
}

/** Who did it: the role always, the name when the reader may know it. */
export class CaseEventBy {
  /** 'member', 'rep', 'unit-lead', 'direkt' or 'system'.
   * @example 'rep' */
  role: string;
  /** @example 'Rakel Ekström' */
  @ApiProperty({ nullable: true, type: String })
  name: string | null;
}

export class CaseEvent {
  /** @example 4711 */
  id: number;
  /** @example '2026-11-24T09:00:00.000Z' */
  at: string;
  /** The event's name, which the web apps put in words.
   * @example 'case.claimed' */
  code: string;
  by: CaseEventBy;
  /** Codes and ids that belong to the event.
   * @example { "state": "assigned" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class CaseMessage {
  /** @example '0199c0de-0000-7000-8000-000000000003' */
  id: string;
  /** Which side wrote it.
   * @example 'rep' */
  @ApiProperty({ enum: ['member', 'rep'] })
  side: 'member' | 'rep';
  /** @example 'Rakel Ekström' */
  @ApiProperty({ nullable: true, type: String })
  authorName: string | null;
  /** @example 'Hej! Vilken tid passar dig för ett samtal i veckan?' */
  text: string;
  /** @example '2026-11-24T09:00:00.000Z' */
  at: string;
}

export class CaseNote {
  /** @example '0199c0de-0000-7000-8000-000000000004' */
  id: string;
  /** @example 'Rakel Ekström' */
  @ApiProperty({ nullable: true, type: String })
  authorName: string | null;
  /** @example 'Ringde, inget svar. Försöker igen i morgon.' */
  text: string;
  /** @example '2026-11-24T09:00:00.000Z' */
  at: string;
}
