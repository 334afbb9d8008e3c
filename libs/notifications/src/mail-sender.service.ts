import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, Config, Db, Events, SYSTEM, untilAnswered, Vault } from '@app/platform';
import { givesUp, waitAfter } from './domain/back-off.js';
import { isMailKind, linkOf, wordsOf } from './domain/mail-words.js';
import { type ClaimedMail, MailsRepository } from './mails.repository.js';
import { type Letter, Post } from './post.js';

const AT_ONCE = 8;
/** A mail server that cannot be reached is left alone for so long, however many mails come meanwhile. */
const AWAY_MS = 5_000;

/** Sends what the ledger says. Between the claim and the answer no transaction is open: a slow mail server holds nothing. */
@Injectable()
export class MailSender implements OnModuleDestroy {
  private stopped = false;
  private awayUntil = 0;

  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly config: Config, private readonly events: Events,
    private readonly vault: Vault, private readonly mails: MailsRepository, private readonly post: Post,
  ) {}

  /** Sends all that is due, several at once. */
  async sendDue(): Promise<void> {
    while (!this.stopped && this.clock.now().getTime() >= this.awayUntil) {
      const mails = await this.db.as(SYSTEM, () => this.mails.claimDue(AT_ONCE, (attempt) => this.nextAttempt(attempt)));
      if (!mails.length) return;
      await Promise.all(mails.map((mail) => this.send(mail)));
    }
  }

  /** Before the worker waits for what has begun: the mails that are being sent, not all that are due. */
  onModuleDestroy(): void {
    this.stopped = true;
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const { id, kind, attempts } = mail;
    const letter = this.letter(mail);
    if (!letter) return this.db.as(SYSTEM, () => this.mails.drop(id));
    const refusal = await this.post.deliver(letter);
    if (refusal && refusal.answer === undefined) this.awayUntil = this.clock.now().getTime() + AWAY_MS;
    // What the server answered is known here alone: if the database is away just now, it is told when it is back, or the mail would go twice.
    await untilAnswered(() => this.db.as(SYSTEM, async () => {
      if (!refusal) return this.mails.sent(id);
      if (givesUp(attempts, refusal.answer)) {
        await this.mails.givenUp(id, refusal.code);
        return this.events.record('mail.given-up', { subjectId: id, data: { kind, error: refusal.code } });
      }
      return this.mails.failed(id, refusal.code);
    }));
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
