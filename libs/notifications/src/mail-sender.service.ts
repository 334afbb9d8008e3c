import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, Config, Db, Events, SYSTEM, untilAnswered, Vault } from '@app/platform';
import { givesUp, waitAfter } from './domain/back-off.js';
import { isMailKind, linkOf, wordsOf } from './domain/mail-words.js';
import { type ClaimedMail, KEEP_MS, MailsRepository } from './mails.repository.js';
import { type Letter, Post, type Refusal } from './post.js';

const AT_ONCE = 8;
/** A mail server that cannot be reached is left alone for so long, however many mails come meanwhile. */
const AWAY_MS = 5_000;
/** While mails are under way, more are looked for so often: one that the server is slow with keeps no other waiting. */
const LOOK_MS = 2_000;

/**
 * Sends what the ledger says. Between the claim and the answer no transaction is open: a slow mail server holds nothing. The claim is kept up
 * meanwhile, so that nobody else sends the mail too; a killed worker's ends by itself.
 */
@Injectable()
export class MailSender implements OnModuleDestroy {
  private stopped = false;
  private awayUntil = 0;

  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly config: Config, private readonly events: Events,
    private readonly vault: Vault, private readonly mails: MailsRepository, private readonly post: Post,
  ) {}

  /** Sends all that is due, several at once. Raises the first failure when all that it began has ended. */
  async sendDue(): Promise<void> {
    const underWay = new Set<Promise<unknown>>();
    const failures: unknown[] = [];
    for (;;) {
      const mails = await this.claim(AT_ONCE - underWay.size).catch((e: unknown) => {
        failures.push(e);
        return [];
      });
      for (const mail of mails) {
        const sending = this.send(mail).catch((e: unknown) => failures.push(e)).finally(() => underWay.delete(sending));
        underWay.add(sending);
      }
      if (!underWay.size) break;
      await Promise.race([...underWay, pause(LOOK_MS, undefined, { ref: false })]);
    }
    if (failures.length) throw failures[0];
  }

  /** Before the worker waits for what has begun: the mails that are being sent, not all that are due. */
  onModuleDestroy(): void {
    this.stopped = true;
  }

  private async claim(most: number): Promise<ClaimedMail[]> {
    if (!most || this.stopped || this.clock.now().getTime() < this.awayUntil) return [];
    return this.db.as(SYSTEM, () => this.mails.claimDue(most, (attempt) => this.nextAttempt(attempt)));
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const letter = this.letter(mail);
    if (!letter) return this.db.as(SYSTEM, () => this.mails.drop(mail.id));
    const kept = setInterval(() => void this.db.as(SYSTEM, () => this.mails.keep(mail)).catch(() => undefined), KEEP_MS);
    try {
      const refusal = await this.post.deliver(letter);
      if (refusal && refusal.answer === undefined) this.awayUntil = this.clock.now().getTime() + AWAY_MS;
      // What the server answered is known here alone: if the database is away just now, it is told when it is back, or the mail would go twice.
      await untilAnswered(() => this.db.as(SYSTEM, () => this.answered(mail, refusal)));
    } finally {
      clearInterval(kept);
    }
  }

  private async answered(mail: ClaimedMail, refusal: Refusal | null): Promise<void> {
    const { id, kind, attempts } = mail;
    if (!refusal) return this.mails.sent(id);
    if (!givesUp(attempts, refusal.answer)) return this.mails.failed(mail, refusal.code, this.nextAttempt(attempts));
    if (await this.mails.givenUp(mail, refusal.code)) await this.events.record('mail.given-up', { subjectId: id, data: { kind, error: refusal.code } });
  }

  private nextAttempt(attempt: number): Date {
    return new Date(this.clock.now().getTime() + waitAfter(attempt));
  }

  private letter({ id, kind, messageId, email, language, disabled, linkId, tokenSealed, linkExpiresAt }: ClaimedMail): Letter | null {
    if (!isMailKind(kind)) throw new Error(`Mail ${id} is of no known kind: ${kind}`);
    const linkIsOver = linkId !== null && (tokenSealed === null || linkExpiresAt === null || linkExpiresAt <= this.clock.now());
    if (disabled || linkIsOver) return null;
    const token = tokenSealed && this.vault.openWithMaster(`sign_in_links.token_sealed:${linkId}`, tokenSealed);
    return { messageId, to: email, language, ...wordsOf(kind, language, linkOf(kind, this.config.publicUrl, token)) };
  }
}
