import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Announcer, Clock, Config, Db, newId, SIGN_IN, Vault } from '@app/platform';
import { emailKeyOf } from '../account.entity.js';
import { networkOf } from '../domain/network-of.js';
import type { Language } from '../sessions/session.dto.js';
import { hashOf, newToken } from '../sessions/token.js';
import { Attempts } from './attempts.js';
import { SignInAccounts } from './sign-in-accounts.js';
import { SignInLink } from './sign-in-link.entity.js';
import type { SignInLinkRequest } from './sign-in.dto.js';

const LASTS = { 'sign-in': 15 * 60_000, invitation: 7 * 24 * 3_600_000 } as const;
const MAIL = { 'sign-in': 'sign-in-link', invitation: 'invitation' } as const;
/** More than making a link takes, so that the time of the answer does not tell who is known. */
const ANSWER_AFTER_MS = 150;
const MOST = { perAddressAndEmail: 5, perAddress: 300, perAccount: 5 };

/** One-time links by e-mail: to sign in (members) and to activate (staff). */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly vault: Vault, private readonly announcer: Announcer,
    private readonly config: Config, private readonly accounts: SignInAccounts, private readonly attempts: Attempts,
  ) {}

  /** Mails a link to the address if a member has it; nothing in the answer tells. Raises 429 when asked for too often from one place. */
  async request({ email, language }: SignInLinkRequest, ip: string): Promise<void> {
    const address = `link:${networkOf(ip)}`;
    const both = `${address}:${emailKeyOf(email)}`;
    if (!await this.attempts.knows(both)) await this.attempts.take(address, MOST.perAddress); // a whole office may share one address
    await this.attempts.take(both, MOST.perAddressAndEmail);
    await Promise.all([this.mailIfMember(email, language), pause(ANSWER_AFTER_MS)]);
  }

  /** A link for the account, and its mail, in the open transaction. The token is sealed until the mail has gone. */
  async send(accountId: string, purpose: SignInLink['purpose'], language: Language | null = null): Promise<void> {
    const [id, mailId, token, now] = [newId(), newId(), newToken(), this.clock.now()];
    await this.db.repo(SignInLink).insert({
      id, accountId, purpose, tokenHash: hashOf(token), tokenSealed: this.vault.sealWithMaster(`sign_in_links.token_sealed:${id}`, token),
      language, createdAt: now, expiresAt: new Date(now.getTime() + LASTS[purpose]), usedAt: null,
    });
    await this.db.query(
      `insert into mails (id, account_id, kind, link_id, cause, message_id, next_attempt_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [mailId, accountId, MAIL[purpose], id, `link:${id}`, `<${mailId}@${new URL(this.config.publicUrl).hostname}>`, now]);
    this.announcer.soon('mails');
  }

  /** A member has signed in from there: what others at the same address ask for then does not stop them. */
  async cameFrom(ip: string, accountId: string): Promise<void> {
    const account = await this.accounts.byId(accountId);
    if (account) await this.attempts.remember(`link:${networkOf(ip)}:${account.emailKey}`);
  }

  /** Uses a sign-in link up and answers whose it was; null when it is unknown, used, too old or its owner may no longer sign in. */
  use(token: string): Promise<string | null> {
    return this.db.as(SIGN_IN, async () => {
      const accountId = await this.useUp(token, 'sign-in');
      const [member] = accountId === null ? [] : await this.db.query(
        `select id from accounts where id = $1 and disabled_at is null and 'member' = any(roles)`, [accountId]);
      return member ? accountId : null;
    });
  }

  /** The same for any purpose, in the open transaction; two at once: one of them gets it. */
  async useUp(token: string, purpose: SignInLink['purpose']): Promise<string | null> {
    const [link] = await this.db.query<{ account_id: string }>(
      `update sign_in_links set used_at = $3, token_sealed = null
       where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3 returning account_id`,
      [hashOf(token), purpose, this.clock.now()]);
    return link?.account_id ?? null;
  }

  private async mailIfMember(email: string, language: Language | undefined): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (!account?.roles.includes('member')) return;
    await this.db.as({ ...SIGN_IN, accountId: account.id }, async () => {
      const since = new Date(this.clock.now().getTime() - LASTS['sign-in']);
      const [{ count } = { count: 0 }] = await this.db.query<{ count: number }>(
        `select count(*)::int as count from sign_in_links where account_id = $1 and purpose = 'sign-in' and created_at > $2`, [account.id, since]);
      if (count < MOST.perAccount) await this.send(account.id, 'sign-in', language); // nobody's mailbox is filled by others
    });
  }
}
