import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { emailKeyOf } from '../account.entity.js';
import { networkOf } from '../domain/network-of.js';
import { Attempts } from './attempts.js';
import { Passwords } from './passwords.js';
import { type Recognised, RequestStrategy } from './request-strategy.js';
import { SignInAccounts } from './sign-in-accounts.js';
import type { PasswordSignIn } from './sign-in.dto.js';

const MOST = { perAddressAndEmail: 10, perAddress: 100 };

/** The first of a staff member's two factors. */
@Injectable()
export class StaffPasswordStrategy extends PassportStrategy(RequestStrategy, 'staff-password') {
  constructor(private readonly accounts: SignInAccounts, private readonly passwords: Passwords, private readonly attempts: Attempts) {
    super();
  }

  async validate(request: { ip: string; body: PasswordSignIn }): Promise<Recognised | null> {
    const { email, password } = request.body;
    const address = `password:${networkOf(request.ip)}`;
    const both = `${address}:${emailKeyOf(email)}`;
    await this.attempts.take(both, MOST.perAddressAndEmail);
    const known = await this.attempts.knows(both); // a whole office may share one address
    if (!known) await this.attempts.take(address, MOST.perAddress);
    const account = await this.accounts.byEmail(email);
    if (account && await this.passwords.matches(account.passwordHash, password)) {
      await this.attempts.forget(both);
      if (!known) await this.attempts.giveBack(address);
      await this.attempts.remember(both);
      return { accountId: account.id };
    }
    if (!account) await this.passwords.matches(null, password);
    return null;
  }
}
