import { Injectable } from '@nestjs/common';
import { Clock, Config, Db, Events, SYSTEM, Tasks, untilAnswered, Vault } from '@app/platform';
import { givesUp, waitAfter } from './domain/back-off.js';
import { isMailKind, linkOf, wordsOf } from './domain/mail-words.js';
import { type ClaimedMail, MailsRepository } from './mails.repository.js';
import { SEND_MAIL } from './notifier.service.js';
import { type Letter, Post } from './post.js';

const AT_ONCE = 200;

/** Sends what the ledger says. Between the claim and the answer no transaction is open: a slow mail server holds nothing. */
@Injectable()
export class MailSender {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly config: Config, private readonly events: Events,
    private readonly tasks: Tasks, private readonly vault: Vault, private readonly mails: MailsRepository, private readonly post: Post,
  ) {}

  async send(id: string): Promise<void> {
    const mail = await this.db.as(SYSTEM, () => this.mails.claim(id, (attempt) => this.nextAttempt(attempt)));
    if (!mail) return;
    const letter = this.letter(mail);
    if (!letter) return this.db.as(SYSTEM, () => this.mails.drop(id));
    const refusal = await this.post.deliver(letter);
    // What the server answered is known here alone: if the database is away just now, it is told when it is back, or the mail would go twice.
    await untilAnswered(() => this.db.as(SYSTEM, async () => {
      if (!refusal) return this.mails.sent(id);
      if (givesUp(mail.attempts, refusal.answer)) {
        await this.mails.givenUp(id, refusal.code);
        return this.events.record('mail.given-up', { subjectId: id, data: { kind: mail.kind, error: refusal.code } });
      }
      await this.mails.failed(id, refusal.code);
      await this.tasks.at(SEND_MAIL, id, this.nextAttempt(mail.attempts), `attempt-${mail.attempts + 1}`);
    }));
  }

  async sweep(): Promise<void> {
    for (const id of await this.db.as(SYSTEM, () => this.mails.waiting(AT_ONCE))) await this.send(id);
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
