import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that signs in or activates once. The token itself is sealed, and only until its mail has gone. */
@Entity('sign_in_links')
export class SignInLink {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') purpose: 'sign-in' | 'invitation';
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('bytea', { name: 'token_sealed', nullable: true }) tokenSealed: Buffer | null;
  /** Of the page it was asked for on; null: the account's. */
  @Column('text', { nullable: true }) language: 'sv' | 'en' | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
