import { Injectable } from '@nestjs/common';
import { Clock, Config, Db, newId, type RecordedEvent, Tasks } from '@app/platform';
import type { MailKind } from './domain/mail-words.js';
import { type Hearing, hearingsOf } from './domain/who-hears.js';
import { type Recipient, RecipientsRepository } from './recipients.repository.js';

export const SEND_MAIL = 'mails.send';

/** Turns an event into notices, and into mails for those who want them. Told twice, it does nothing the second time. */
@Injectable()
export class NotifierService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly config: Config, private readonly tasks: Tasks,
    private readonly recipients: RecipientsRepository,
  ) {}

  async tell(event: RecordedEvent): Promise<void> {
    for (const hearing of hearingsOf(event.name, event.data)) {
      for (const recipient of await this.recipients.of(hearing.to, event)) {
        await this.notice(hearing, recipient, event);
        if (hearing.mail && recipient.emailNotices) await this.mail(hearing.mail, recipient, event);
      }
    }
  }

  private async notice({ to, notice }: Hearing, { accountId }: Recipient, { id, caseId }: RecordedEvent): Promise<void> {
    await this.db.query(
      `insert into notices (id, account_id, audience, kind, case_id, cause, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [newId(), accountId, to === 'member' ? 'member' : 'staff', notice, caseId, `event:${id}`, this.clock.now()]);
  }

  private async mail(kind: MailKind, { accountId }: Recipient, { id: eventId }: RecordedEvent): Promise<void> {
    const [id, now] = [newId(), this.clock.now()];
    const [queued] = await this.db.query(
      `insert into mails (id, account_id, kind, cause, message_id, next_attempt_at, created_at) values ($1, $2, $3, $4, $5, $6, $6)
       on conflict do nothing returning id`,
      [id, accountId, kind, `event:${eventId}`, `<${id}@${new URL(this.config.publicUrl).hostname}>`, now]);
    if (queued) await this.tasks.at(SEND_MAIL, id, 'now');
  }
}
