import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, newId, Problem } from '@app/platform';
import { emailKeyOf } from '../account.entity.js';
import { SignInLinks } from '../sign-in/sign-in-links.js';

interface Administrator { id: string; emailKey: string; active: boolean; invited: boolean }

/** `withdrawn`: how many who never came got their invitation taken back. */
export interface FirstInvitation {
  result: 'invited' | 'invited-before' | 'active';
  withdrawn: number;
}

/** The one account that nobody inside can invite. In the caller's transaction, as the system. */
@Injectable()
export class FirstAdministrator {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly links: SignInLinks) {}

  /**
   * Invites the first administrator by mail; doing it again does nothing, unless the mail is asked for `again`. Somebody else who was invited
   * and never came, as at a misspelt address, is shut out. Raises 409 `administrator-exists` and `email-taken`.
   */
  async invite({ name, email }: { name: string; email: string }, again = false): Promise<FirstInvitation> {
    const all = await this.administrators();
    const wanted = all.find(({ emailKey }) => emailKey === emailKeyOf(email));
    if (wanted?.active) return { result: 'active', withdrawn: 0 };
    if (all.some(({ active }) => active)) throw new Problem(409, 'administrator-exists');
    if (!wanted && (await this.db.query('select id from accounts where email_key = $1', [emailKeyOf(email)])).length) throw new Problem(409, 'email-taken');

    const others = all.filter((one) => one !== wanted).map(({ id }) => id);
    await this.db.query('update accounts set disabled_at = $2, version = version + 1 where id = any($1::uuid[])', [others, this.clock.now()]);
    if (wanted?.invited && !again) return { result: 'invited-before', withdrawn: others.length };
    const accountId = wanted?.id ?? await this.add(name, email);
    await this.links.send(accountId, 'invitation');
    this.events.record('account.invited', { subjectId: accountId });
    return { result: 'invited', withdrawn: others.length };
  }

  private administrators(): Promise<Administrator[]> {
    return this.db.query<Administrator>(
      `select a.id, a.email_key as "emailKey", a.password_hash is not null as active,
         exists (select 1 from sign_in_links l where l.account_id = a.id and l.purpose = 'invitation' and l.used_at is null and l.expires_at > $1) as invited
       from accounts a where 'admin' = any(a.roles) and a.disabled_at is null`, [this.clock.now()]);
  }

  private async add(name: string, email: string): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into accounts (id, name, email, email_key, roles, created_at) values ($1, $2, $3, $4, '{admin}', $5)`,
      [id, name.trim(), email.trim(), emailKeyOf(email), this.clock.now()]);
    return id;
  }
}
