import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../settings/index.js';
import { Db } from '../db/index.js';
import { decrypt, encrypt } from './cipher.js';

const KEY = 32;
const nameOfKey = (subjectId: string): string => `sealing key of ${subjectId}`;

/**
 * Free text about people is kept sealed: one key per subject (a case, a workplace), wrapped by the master key.
 * A stolen database or backup shows no words; without its key a case is gone from every copy.
 */
@Injectable()
export class Vault {
  constructor(private readonly config: Config, private readonly db: Db) {}

  /** A key for a new subject: its texts can be sealed at once, in this transaction, and `keep` makes them last. */
  newKey(subjectId: string): { keep(): void } {
    const key = randomBytes(KEY);
    void this.db.remembered(nameOfKey(subjectId), () => Promise.resolve(key));
    return { keep: () => this.db.send('insert into sealing_keys (subject_id, wrapped) values ($1, $2)', [subjectId, this.wrapped(subjectId, key)]) };
  }

  /** A key for a subject that may have one already. */
  async ensureKey(subjectId: string): Promise<void> {
    await this.db.query('insert into sealing_keys (subject_id, wrapped) values ($1, $2) on conflict do nothing',
      [subjectId, this.wrapped(subjectId, randomBytes(KEY))]);
  }

  /** `place` names table, column and row, e.g. `messages.body:0193…`: text opens only where it was sealed. */
  async seal(subjectId: string, place: string, text: string): Promise<Buffer> {
    return encrypt(await this.keyOf(subjectId), place, Buffer.from(text));
  }

  async open(subjectId: string, place: string, sealed: Buffer): Promise<string> {
    return decrypt(await this.keyOf(subjectId), place, sealed).toString();
  }

  async sealJson(subjectId: string, place: string, value: unknown): Promise<Buffer> {
    return this.seal(subjectId, place, JSON.stringify(value));
  }

  async openJson<T>(subjectId: string, place: string, sealed: Buffer): Promise<T> {
    return JSON.parse(await this.open(subjectId, place, sealed)) as T;
  }

  /** Many texts of one subject with one look at its key. */
  async openAll(subjectId: string, texts: { place: string; sealed: Buffer }[]): Promise<string[]> {
    if (!texts.length) return [];
    const key = await this.keyOf(subjectId);
    return texts.map((t) => decrypt(key, t.place, t.sealed).toString());
  }

  /** Secrets that belong to no subject: TOTP secrets, link tokens, remembered answers. */
  sealWithMaster(place: string, text: string): Buffer {
    return encrypt(this.config.masterKey, place, Buffer.from(text));
  }

  openWithMaster(place: string, sealed: Buffer): string {
    return decrypt(this.config.masterKey, place, sealed).toString();
  }

  /** Tells whether two texts are the same without keeping either: nobody without the master key can try out what the text was. */
  fingerprint(place: string, text: string): Buffer {
    return createHmac('sha256', new Uint8Array(hkdfSync('sha256', this.config.masterKey, '', 'fingerprint', 32))).update(`${place}\n${text}`).digest();
  }

  private wrapped(subjectId: string, key: Buffer): Buffer {
    return encrypt(this.config.masterKey, `sealing_keys.wrapped:${subjectId}`, key);
  }

  private keyOf(subjectId: string): Promise<Buffer> {
    return this.db.remembered(nameOfKey(subjectId), async () => {
      const [row] = await this.db.query<{ wrapped: Buffer }>('select wrapped from sealing_keys where subject_id = $1', [subjectId]);
      if (!row) throw new Error('No key for this subject, or not one the actor may use');
      return decrypt(this.config.masterKey, `sealing_keys.wrapped:${subjectId}`, row.wrapped);
    });
  }
}
