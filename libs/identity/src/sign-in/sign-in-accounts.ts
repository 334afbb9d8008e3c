import { Injectable } from '@nestjs/common';
import { Clock, Db, SIGN_IN } from '@app/platform';
import { Account, emailKeyOf } from '../account.entity.js';
import { isStaff, type Role } from '../domain/roles.js';

/** Looks up who is signing in, before anybody is signed in. Each call is a short transaction of its own. */
@Injectable()
export class SignInAccounts {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** The account with an address; null when there is none, or it is disabled. */
  async byEmail(email: string): Promise<Account | null> {
    return this.open(await this.db.as(SIGN_IN, () => this.db.repo(Account).findOneBy({ emailKey: emailKeyOf(email) })));
  }

  async byId(id: string): Promise<Account | null> {
    return this.open(await this.db.as(SIGN_IN, () => this.db.repo(Account).findOneBy({ id })));
  }

  /** Whether the account serves as staff: by its own roles, or by a mandate today. */
  async servesAsStaff(account: { id: string; roles: Role[] }): Promise<boolean> {
    if (isStaff(account.roles)) return true;
    const [mandate] = await this.db.as(SIGN_IN, () => this.db.query(
      'select id from mandates where account_id = $1 and $2 between from_date and coalesce(ended_on - 1, to_date) limit 1',
      [account.id, this.clock.today()]));
    return Boolean(mandate);
  }

  private open(account: Account | null): Account | null {
    return account?.disabledAt ? null : account;
  }
}
