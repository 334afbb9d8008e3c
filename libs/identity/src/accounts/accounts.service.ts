import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, newId, Problem, SIGN_IN } from '@app/platform';
import { Account, emailKeyOf } from '../account.entity.js';
import { SignInLinks } from '../sign-in/sign-in-links.js';

export interface AccountName {
  id: string;
  name: string;
}

export interface NewcomerFacts {
  name: string;
  email: string;
  unitId: number;
}

/** For other rooms: names of people the actor may see, and accounts for those who get a mandate. */
@Injectable()
export class AccountsService {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly links: SignInLinks) {}

  /** Names by id; those the actor may not see are absent. */
  async byIds(ids: Iterable<string | null | undefined>): Promise<Map<string, AccountName>> {
    const wanted = [...new Set(ids)].filter((id): id is string => Boolean(id));
    if (!wanted.length) return new Map();
    const rows = await this.db.query<AccountName>('select id, name from accounts where id = any($1::uuid[])', [wanted]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * The account for an address, made if there is none; who has no password gets an invitation by mail. In the caller's transaction,
   * by a unit lead for own units. Raises 409 `account-disabled`.
   */
  async invite({ name, email, unitId }: NewcomerFacts): Promise<{ accountId: string; invited: boolean }> {
    // looked up as sign-in does: the address may belong to somebody the unit lead has no right to see
    const known = await this.db.as(SIGN_IN, () => this.db.repo(Account).findOneBy({ emailKey: emailKeyOf(email) }));
    if (known?.disabledAt) throw new Problem(409, 'account-disabled');
    if (known?.passwordHash) return { accountId: known.id, invited: false };
    const accountId = known?.id ?? await this.add(name, email, unitId);
    await this.links.send(accountId, 'invitation');
    this.events.record('account.invited', { subjectId: accountId, unitId });
    return { accountId, invited: true };
  }

  private async add(name: string, email: string, unitId: number): Promise<string> {
    const id = newId();
    await this.db.query(
      'insert into accounts (id, name, email, email_key, unit_id, created_at) values ($1, $2, $3, $4, $5, $6)',
      [id, name.trim(), email.trim(), emailKeyOf(email), unitId, this.clock.now()]);
    return id;
  }
}
