import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';

export interface ClaimedMail {
  id: string; kind: string; messageId: string; attempts: number;
  email: string; language: 'sv' | 'en'; disabled: boolean;
  linkId: string | null; tokenSealed: Buffer | null; linkExpiresAt: Date | null;
}

/** A claim stands for so long by the database's clock, whatever the workers' own say, unless it is kept up. */
const CLAIMED = `now() + interval '30 s'`;
export const KEEP_MS = 10_000;

/** The ledger of mails: a mail is a row first, then sent. */
@Injectable()
export class MailsRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** Takes the mails that have been due longest, to send them: nobody else does until their next attempt is due and the claim has ended. */
  async claimDue(limit: number, nextAttemptAt: (attempt: number) => Date): Promise<ClaimedMail[]> {
    const due = await this.db.query<{ id: string; attempts: number }>(
      `select id, attempts from mails where state = 'queued' and next_attempt_at <= $1 and (claimed_until is null or claimed_until <= now())
       order by next_attempt_at limit $2 for update skip locked`, [this.clock.now(), limit]);
    if (!due.length) return [];
    const ids = due.map(({ id }) => id);
    await this.db.query(
      `update mails m set attempts = attempts + 1, next_attempt_at = taken.next, claimed_until = ${CLAIMED}
       from unnest($1::uuid[], $2::timestamptz[]) as taken(id, next) where m.id = taken.id`,
      [ids, due.map(({ attempts }) => nextAttemptAt(attempts + 1))]);
    return this.db.query<ClaimedMail>(
      `select m.id, m.kind, m.message_id as "messageId", m.attempts, a.email, coalesce(l.language, a.language) as language, a.disabled_at is not null as disabled,
         l.id as "linkId", l.token_sealed as "tokenSealed", l.expires_at as "linkExpiresAt"
       from mails m join accounts a on a.id = m.account_id left join sign_in_links l on l.id = m.link_id where m.id = any($1::uuid[])`, [ids]);
  }

  /** The claim goes on, unless the attempt has ended or somebody else has made a new one meanwhile. */
  async keep({ id, attempts }: ClaimedMail): Promise<void> {
    await this.db.query(
      `update mails set claimed_until = ${CLAIMED} where id = $1 and attempts = $2 and state = 'queued' and claimed_until is not null`, [id, attempts]);
  }

  async sent(id: string): Promise<void> {
    await this.db.query(`update mails set state = 'sent', sent_at = $2, last_error = null where id = $1`, [id, this.clock.now()]);
    await this.forgetToken(id);
  }

  /** Not to be sent any more: its link is used or too old, or its reader may no longer sign in. */
  async drop(id: string): Promise<void> {
    await this.db.query(`update mails set state = 'not-sent' where id = $1`, [id]);
    await this.forgetToken(id);
  }

  /** Of the attempt that it was claimed for: who was away for long does not speak for those who came after. */
  async failed({ id, attempts }: ClaimedMail, error: string, nextAttemptAt: Date): Promise<void> {
    await this.db.query(
      `update mails set last_error = $3, next_attempt_at = $4, claimed_until = null where id = $1 and attempts = $2 and state = 'queued'`,
      [id, attempts, error, nextAttemptAt]);
  }

  /** The same; false when somebody else has tried since. */
  async givenUp({ id, attempts }: ClaimedMail, error: string): Promise<boolean> {
    const given = await this.db.query(
      `update mails set state = 'given-up', last_error = $3 where id = $1 and attempts = $2 and state = 'queued' returning id`, [id, attempts, error]);
    if (given.length) await this.forgetToken(id);
    return given.length > 0;
  }

  /** A link's token is kept, sealed, only until its mail has gone. */
  private async forgetToken(id: string): Promise<void> {
    await this.db.query('update sign_in_links set token_sealed = null from mails m where m.id = $1 and m.link_id = sign_in_links.id', [id]);
  }
}
