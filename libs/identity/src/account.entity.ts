import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from './domain/roles.js';

/** A person who can sign in: member, staff or both. A rep's and a unit lead's role come from mandates, not from here. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') email: string;
  /** Trimmed and lower-cased: what sign-in looks for. */
  @Column('text', { name: 'email_key' }) emailKey: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text') language: 'sv' | 'en';
  @Column('text', { array: true }) roles: Role[];
  @Column('int', { name: 'unit_id', nullable: true }) unitId: number | null;
  @Column('uuid', { name: 'workplace_id', nullable: true }) workplaceId: string | null;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  /** Sealed with the master key. */
  @Column('bytea', { name: 'totp_secret', nullable: true }) totpSecret: Buffer | null;
  @Column('timestamptz', { name: 'data_rules_confirmed_at', nullable: true }) dataRulesConfirmedAt: Date | null;
  @Column('boolean') shortcuts: boolean;
  @Column('boolean', { name: 'email_notices' }) emailNotices: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

export const emailKeyOf = (email: string): string => email.normalize('NFC').trim().toLowerCase();
