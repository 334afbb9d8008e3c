import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What grows with every event. Names are asked for once a person, so whether somebody has acted is answered well enough by the index of who
 * did what when. A delivery that has been made is of no more use after a while, and may be cleared away. And nothing is announced by the
 * transaction that writes: PostgreSQL lets those that announce commit one at a time, each with its own wait for the disk.
 */
export class LighterLog1760000000028 implements MigrationInterface {
  name = 'LighterLog1760000000028';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index event_log_actor;
      grant delete on deliveries to samtalsstod_app; -- row security leaves that to the system
      drop trigger outbox_announce on outbox; drop function announce_outbox;
      drop trigger event_log_announce on event_log; drop function announce_event;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      create function announce_event() returns trigger language plpgsql as $f$
      begin
        perform pg_notify('samtalsstod_event', json_build_object('id', new.id, 'name', new.name, 'caseId', new.case_id, 'unitId', new.unit_id)::text);
        return null;
      end $f$;
      create trigger event_log_announce after insert on event_log for each row
        when (new.case_id is not null and new.name <> 'case.read') execute function announce_event();
      create function announce_outbox() returns trigger language plpgsql as $f$
      begin
        perform pg_notify('samtalsstod_outbox', '');
        return null;
      end $f$;
      create trigger outbox_announce after insert on outbox for each statement execute function announce_outbox();
      revoke delete on deliveries from samtalsstod_app;
      create index event_log_actor on event_log (actor_id, case_id) where case_id is not null;
    `);
  }
}
