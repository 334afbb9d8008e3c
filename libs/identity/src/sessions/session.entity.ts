import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody signed in. The cookie holds the token; here is only its hash, so a stolen table signs nobody in. */
@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') audience: 'member' | 'staff';
  @Column('text') step: 'second-factor' | 'signed-in';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
