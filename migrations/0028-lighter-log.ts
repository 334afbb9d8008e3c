import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What grows with every event. Names are asked for once a person, so whether somebody has acted is answered well enough by the index of who
 * did what when. A delivery that has been made is of no more use after a while, and may be cleared away.
 */
export class LighterLog1760000000028 implements MigrationInterface {
  name = 'LighterLog1760000000028';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index event_log_actor;
      grant delete on deliveries to samtalsstod_app; -- row security leaves that to the system
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      revoke delete on deliveries from samtalsstod_app;
      create index event_log_actor on event_log (actor_id, case_id) where case_id is not null;
    `);
  }
}
