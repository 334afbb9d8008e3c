import { ApiProperty } from '@nestjs/swagger';
import { Reach } from '../asking/help-request.dto.js';
import { CaseEvent, CaseMessage, CaseNote } from '../case-parts.dto.js';
import { CONTACT_PERMISSIONS, OUTCOMES, WAITING_REASONS } from '../domain/words.js';
import type { ContactPermission, Outcome, WaitingReason } from '../domain/words.js';
import { CaseRow } from '../queue/queue.dto.js';

export class CaseMember {
  /** @example '0199c0de-0000-7000-8000-000000000006' */
  id: string;
  /** @example 'Maja Lind' */
  name: string;
  /** @example 'maja@example.org' */
  @ApiProperty({ nullable: true, type: String })
  email: string | null;
  /** @example '070-174 06 05' */
  @ApiProperty({ nullable: true, type: String })
  phone: string | null;
  /** Protected identity: shown by the case number to everyone but the handler.
   * @example false */
  protectedIdentity: boolean;
}

export class CaseManager {
  /** @example '0199c0de-0000-7000-8000-000000000007' */
  id: string;
  /** @example 'Enhetschef' */
  roleTitle: string;
  /** @example 'Nils Holm' */
  @ApiProperty({ nullable: true, type: String })
  name: string | null;
}

/** What you have begun to write in the case. */
export class CaseComposer {
  /** @example 'Hej! Torsdag efter 16' */
  @ApiProperty({ nullable: true, type: String })
  message: string | null;
  /** @example 'Ringde, inget sv' */
  @ApiProperty({ nullable: true, type: String })
  note: string | null;
}

export class CaseDetail extends CaseRow {
  member: CaseMember;
  /** @example 'Vi har inte haft något samtal på två år.' */
  @ApiProperty({ nullable: true, type: String })
  description: string | null;
  /** The manager in the member's words.
   * @example 'Enhetschefen' */
  @ApiProperty({ nullable: true, type: String })
  managerName: string | null;
  /** The manager in the register, once a rep has said which. */
  @ApiProperty({ type: () => CaseManager, nullable: true })
  manager: CaseManager | null;
  @ApiProperty({ type: () => Reach, nullable: true })
  reach: Reach | null;
  /** @example 'ask-first' */
  @ApiProperty({ enum: CONTACT_PERMISSIONS })
  contactPermission: ContactPermission;
  /** @example false */
  outsideWorkplace: boolean;
  /** @example 'sv' */
  @ApiProperty({ enum: ['sv', 'en'] })
  language: 'sv' | 'en';
  /** @example 'Jag behöver teckenspråkstolk.' */
  @ApiProperty({ nullable: true, type: String })
  supportNeeds: string | null;
  /** @example 'member' */
  @ApiProperty({ enum: ['member', 'phone'] })
  source: 'member' | 'phone';
  /** Whether the case is at ST Direkt.
   * @example false */
  atDirekt: boolean;
  /** When the first answer is due.
   * @example '2026-11-26T15:00:00.000Z' */
  answerBy: string;
  /** @example '2026-11-25T10:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  firstAnswerAt: string | null;
  /** @example '2026-11-24T09:00:00.000Z' */
  submittedAt: string;
  /** @example '2026-11-24T10:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  claimedAt: string | null;
  /** @example '2027-01-15T09:00:00.000Z' */
  @ApiProperty({ nullable: true, type: String })
  closedAt: string | null;
  /** @example 'employer' */
  @ApiProperty({ enum: WAITING_REASONS, nullable: true })
  waitingFor: WaitingReason | null;
  /** @example '2026-12-10' */
  @ApiProperty({ nullable: true, type: String })
  waitingUntil: string | null;
  /** @example 'helped-to-prepare' */
  @ApiProperty({ enum: OUTCOMES, nullable: true })
  outcome: Outcome | null;
  messages: CaseMessage[];
  notes: CaseNote[];
  timeline: CaseEvent[];
  composer: CaseComposer;
}
