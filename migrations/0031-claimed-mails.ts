import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a mail is one worker's, by the database's clock. When it is next to be tried is another matter: a slow mail server may be slower than that. */
export class ClaimedMails1760000000031 implements MigrationInterface {
  name = 'ClaimedMails1760000000031';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table mails add column claimed_until timestamptz');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table mails drop column claimed_until');
  }
}
