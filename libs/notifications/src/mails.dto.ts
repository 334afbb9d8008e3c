import { ApiProperty } from '@nestjs/swagger';

/** How the sending of e-mail goes: counts and moments, never to whom. */
export class MailHealth {
  /** Waiting to be sent.
   * @example 0 */
  queued: number;
  /** Of those, tried at least once without success.
   * @example 0 */
  failing: number;
  /** Not sent after every attempt.
   * @example 0 */
  givenUp: number;
  /** Since when the oldest has waited. */
  @ApiProperty({ nullable: true, type: String, example: null })
  oldestQueuedAt: string | null;
  /** The mail server's latest refusal among those that wait or are given up, as a code.
   * @example 'ECONNREFUSED' */
  @ApiProperty({ nullable: true, type: String, example: null })
  lastError: string | null;
  /** When one last went out.
   * @example '2026-11-24T08:00:02.000Z' */
  @ApiProperty({ nullable: true, type: String, example: '2026-11-24T08:00:02.000Z' })
  lastSentAt: string | null;
}

/** A mail that the demonstration's own mail server has taken. */
export class DemonstrationMail {
  /** @example ['alva.lindgren@example.org'] */
  to: string[];
  /** @example 'Din inloggningslänk' */
  subject: string;
  /** @example 'Logga in här: …' */
  text: string;
  /** @example '2026-11-24T08:00:02.000Z' */
  receivedAt: string;
}

export class DemonstrationMails {
  /** The latest 50, newest first. */
  items: DemonstrationMail[];
}
