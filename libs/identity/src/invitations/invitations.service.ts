import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, Problem, SIGN_IN } from '@app/platform';
import { Account } from '../account.entity.js';
import { passwordProblem } from '../domain/password-rules.js';
import { hashOf } from '../sessions/token.js';
import { Passwords } from '../sign-in/passwords.js';
import { SecondFactor } from '../sign-in/second-factor.js';
import { SignInLinks } from '../sign-in/sign-in-links.js';
import type { InvitationAcceptance, OpenedInvitation } from './invitations.dto.js';

const PASSWORD_WORDS = {
  'too-short': 'at least 12 characters', 'too-long': 'at most 200 characters', 'too-common': 'among the first that are guessed',
  'too-personal': 'built on what is known about you',
} as const;

const notValid = (): Problem => new Problem(410, 'link-not-valid');

/** How staff get their two factors: from the link in the invitation mail to a working account. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly links: SignInLinks,
    private readonly passwords: Passwords, private readonly secondFactor: SecondFactor,
  ) {}

  /** What the invited person sets the authenticator app up with; the same each time until accepted. Raises 410 `link-not-valid`. */
  open(token: string): Promise<OpenedInvitation> {
    return this.db.as(SIGN_IN, async () => {
      const account = await this.invited(token);
      const totpSecret = await this.secretOf(account);
      return { name: account.name, email: account.email, totpSecret, totpUrl: this.secondFactor.urlOf(totpSecret, account.email) };
    });
  }

  /** Sets the password and the second factor; answers the recovery codes, this once. Raises 410 `link-not-valid` and 422 by field. */
  async accept({ token, password, code }: InvitationAcceptance): Promise<string[]> {
    const account = await this.db.as(SIGN_IN, () => this.invited(token));
    const fault = passwordProblem(password, true, [account.name, account.email]);
    if (fault) throw Problem.invalid([{ pointer: '/password', code: fault, detail: PASSWORD_WORDS[fault] }]);
    const passwordHash = await this.passwords.hash(password); // slow on purpose: not while a transaction is open
    return this.db.as({ ...SIGN_IN, accountId: account.id }, async () => {
      if (!/^\d{6}$/.test(code) || !await this.secondFactor.take(account.id, code))
        throw Problem.invalid([{ pointer: '/code', code: 'wrong-code', detail: 'not the code the app shows now' }]);
      if (await this.links.useUp(token, 'invitation') !== account.id) throw notValid();
      await this.db.query('update accounts set password_hash = $2, version = version + 1 where id = $1', [account.id, passwordHash]);
      this.events.record('account.activated', { subjectId: account.id, actorRole: 'staff' });
      return this.secondFactor.newRecoveryCodes(account.id);
    });
  }

  /** Whose invitation the token is, while it is open. Somebody who has a password already needs none. */
  private async invited(token: string): Promise<Account> {
    const [link] = await this.db.query<{ account_id: string }>(
      `select account_id from sign_in_links where token_hash = $1 and purpose = 'invitation' and used_at is null and expires_at > $2`,
      [hashOf(token), this.clock.now()]);
    const account = link && await this.db.repo(Account).findOneBy({ id: link.account_id });
    if (!account || account.disabledAt || account.passwordHash) throw notValid();
    return account;
  }

  private async secretOf(account: Account): Promise<string> {
    const sealed = this.secondFactor.seal(account.id, this.secondFactor.newSecret());
    // two tabs at once see one secret: the first to write it
    const [row] = await this.db.query<{ totp_secret: Buffer }>(
      'update accounts set totp_secret = coalesce(totp_secret, $2) where id = $1 returning totp_secret', [account.id, sealed]);
    return this.secondFactor.open(account.id, row!.totp_secret);
  }
}
