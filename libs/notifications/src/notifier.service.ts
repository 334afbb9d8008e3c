import { Injectable } from '@nestjs/common';
import { Announcer, Clock, Config, Db, newId, type RecordedEvent } from '@app/platform';
import { type Hearing, hearingsOf } from './domain/who-hears.js';
import { type Recipient, RecipientsRepository } from './recipients.repository.js';

/** Announced when mails wait. */
export const MAILS = 'mails';

type Told = Hearing & Recipient;

/** Turns an event into notices, and into mails for those who want them. Told twice, it does nothing the second time. */
@Injectable()
export class NotifierService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly config: Config, private readonly announcer: Announcer,
    private readonly recipients: RecipientsRepository,
  ) {}

  async tell(event: RecordedEvent): Promise<void> {
    const told: Told[] = [];
    for (const hearing of hearingsOf(event.name, event.data)) {
      for (const recipient of await this.recipients.of(hearing.to, event)) told.push({ ...hearing, ...recipient });
    }
    if (told.length) await this.notice(told, event);
    const mailed = told.filter(({ mail, emailNotices }) => mail && emailNotices);
    if (mailed.length) await this.mail(mailed, event);
  }

  private async notice(told: readonly Told[], { id, caseId }: RecordedEvent): Promise<void> {
    await this.db.query(
      `insert into notices (id, account_id, audience, kind, case_id, cause, at) select id, account_id, audience, kind, $5, $6, $7
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as told(id, account_id, audience, kind) on conflict do nothing`,
      [told.map(() => newId()), accountsOf(told), told.map(({ to }) => (to === 'member' ? 'member' : 'staff')), told.map(({ notice }) => notice),
        caseId, `event:${id}`, this.clock.now()]);
  }

  private async mail(told: readonly Told[], { id: eventId }: RecordedEvent): Promise<void> {
    const ids = told.map(() => newId());
    const { hostname } = new URL(this.config.publicUrl);
    await this.db.query(
      `insert into mails (id, account_id, kind, message_id, cause, next_attempt_at, created_at) select id, account_id, kind, message_id, $5, $6, $6
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as told(id, account_id, kind, message_id) on conflict do nothing`,
      [ids, accountsOf(told), told.map(({ mail }) => mail), ids.map((id) => `<${id}@${hostname}>`), `event:${eventId}`, this.clock.now()]);
    this.announcer.soon(MAILS);
  }
}

const accountsOf = (told: readonly Told[]): string[] => told.map(({ accountId }) => accountId);
