import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, isStaff } from './row-security.js';

/** The administrator looks accounts up and no more: each changes their own, and a unit lead appoints. */
export class AdministratorReads1760000000019 implements MigrationInterface {
  name = 'AdministratorReads1760000000019';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy accounts_administration on accounts;
      create policy accounts_administration on accounts for select using (${isStaff} and ${hasRole('admin')});
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    const isAdministrator = `${isStaff} and ${hasRole('admin')}`;
    await q.query(`
      drop policy accounts_administration on accounts;
      create policy accounts_administration on accounts for all using (${isAdministrator}) with check (${isAdministrator});
    `);
  }
}
