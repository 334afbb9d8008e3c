import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSignIn, isSystem, protect } from './row-security.js';

/** Guesses at signing in, counted over all processes; and every program may see which migrations a database has. */
export class SignInAttempts1760000000014 implements MigrationInterface {
  name = 'SignInAttempts1760000000014';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table sign_in_attempts (
        key bytea primary key, -- keyed hash of network address and what is guessed at: tells nobody either
        count int not null,
        until timestamptz not null
      );
      grant select on schema_migrations to samtalsstod_app;
    `);
    const before = `${isSignIn} or ${isSystem}`;
    await q.query(protect('sign_in_attempts', 'select, insert, update, delete', { sign_in_attempts_count: { on: 'all', using: before, check: before } }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('revoke select on schema_migrations from samtalsstod_app; drop table sign_in_attempts');
  }
}
