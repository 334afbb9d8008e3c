import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Clock, Db, Vault } from '@app/platform';

const PERIOD = 30;
const CODES = 10;
/** No 0/o, 1/l/i: a recovery code is read off paper. 31 letters, 12 of them: 59 bits. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

const placeOf = (accountId: string): string => `accounts.totp_secret:${accountId}`;
const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: 'Samtalsstöd', label, secret: Secret.fromBase32(secret), period: PERIOD });
const plain = (code: string): string => code.toLowerCase().replace(/[^0-9a-z]/g, '');

/** Codes from an authenticator app, and the recovery codes for when it is lost. */
@Injectable()
export class SecondFactor {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly vault: Vault) {}

  newSecret(): string {
    return new Secret({ size: 20 }).base32;
  }

  /** What a QR code holds. */
  urlOf(secret: string, email: string): string {
    return totpOf(secret, email).toString();
  }

  seal(accountId: string, secret: string): Buffer {
    return this.vault.sealWithMaster(placeOf(accountId), secret);
  }

  open(accountId: string, sealed: Buffer): string {
    return this.vault.openWithMaster(placeOf(accountId), sealed);
  }

  /** Takes a code once: from the app (now, or one step either way), or a recovery code. In the open transaction. */
  async take(accountId: string, code: string): Promise<boolean> {
    return /^\d{6}$/.test(code) ? this.takeFromApp(accountId, code) : this.takeRecovery(accountId, code);
  }

  /** New recovery codes in place of the old ones; shown once, kept as hashes. */
  async newRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: CODES }, newCode);
    await this.db.query('delete from recovery_codes where account_id = $1', [accountId]);
    await this.db.query('insert into recovery_codes (account_id, code_hash) select $1, unnest($2::text[])',
      [accountId, codes.map((code) => this.hashOf(accountId, code))]);
    return codes;
  }

  private async takeFromApp(accountId: string, code: string): Promise<boolean> {
    const [account] = await this.db.query<{ totp_secret: Buffer | null }>('select totp_secret from accounts where id = $1', [accountId]);
    if (!account?.totp_secret) return false;
    const timestamp = this.clock.now().getTime();
    const off = totpOf(this.open(accountId, account.totp_secret)).validate({ token: code, timestamp, window: 1 });
    if (off === null) return false;
    const step = Math.floor(timestamp / 1000 / PERIOD) + off;
    const [taken] = await this.db.query(
      'update accounts set totp_last_step = $2 where id = $1 and totp_last_step < $2 returning id', [accountId, step]);
    return Boolean(taken);
  }

  private async takeRecovery(accountId: string, code: string): Promise<boolean> {
    const [taken] = await this.db.query(
      'update recovery_codes set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null returning account_id',
      [accountId, this.hashOf(accountId, code), this.clock.now()]);
    return Boolean(taken);
  }

  /** With 59 bits a code could be guessed from a plain hash: without the master key it cannot. */
  private hashOf(accountId: string, code: string): string {
    return this.vault.fingerprint(`recovery_codes.code_hash:${accountId}`, plain(code)).toString('hex');
  }
}

/** Bytes past a multiple of 31 are thrown away, so that every letter is as likely. */
function newCode(): string {
  let letters = '';
  while (letters.length < 12) for (const byte of randomBytes(16)) if (byte < 248) letters += LETTERS[byte % 31];
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].join('-');
}
