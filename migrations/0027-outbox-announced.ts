import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Workers are told that events wait, and take many at once: whoever does something need not ask the queue for a job as well. With each event
 * goes the request it came of, for the log.
 */
export class OutboxAnnounced1760000000027 implements MigrationInterface {
  name = 'OutboxAnnounced1760000000027';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table outbox add column request text;
      grant update on outbox to samtalsstod_app; -- to hold what is being taken; row security leaves that to the system
      create function announce_outbox() returns trigger language plpgsql as $f$
      begin
        perform pg_notify('samtalsstod_outbox', '');
        return null;
      end $f$;
      create trigger outbox_announce after insert on outbox for each statement execute function announce_outbox();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger outbox_announce on outbox; drop function announce_outbox;
      revoke update on outbox from samtalsstod_app;
      alter table outbox drop column request;
    `);
  }
}
