import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every recorded event costs. Rows of the outbox and deliveries come from the log itself, which nobody takes rows from: checking each
 * against it locked the event's row, and so wrote it a second time. One event a statement is left to be sealed cheapest row by row.
 */
export class LighterRecording1760000000029 implements MigrationInterface {
  name = 'LighterRecording1760000000029';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table outbox drop constraint outbox_event_id_fkey;
      alter table deliveries drop constraint deliveries_event_id_fkey;
      drop trigger event_log_unsealed on event_log;
      create or replace function leave_unsealed() returns trigger language plpgsql as $f$
      begin
        insert into unsealed_events values (new.id);
        return null;
      end $f$;
      create trigger event_log_unsealed after insert on event_log for each row execute function leave_unsealed();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger event_log_unsealed on event_log;
      create or replace function leave_unsealed() returns trigger language plpgsql as $f$
      begin
        insert into unsealed_events select id from recorded;
        return null;
      end $f$;
      create trigger event_log_unsealed after insert on event_log
        referencing new table as recorded for each statement execute function leave_unsealed();
      alter table outbox add constraint outbox_event_id_fkey foreign key (event_id) references event_log(id);
      alter table deliveries add constraint deliveries_event_id_fkey foreign key (event_id) references event_log(id);
    `);
  }
}
