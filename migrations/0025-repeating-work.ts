import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSystem, protect } from './row-security.js';

/** When each piece of repeating work is to be done next: the workers' one clock, whatever carries the jobs. */
export class RepeatingWork1760000000025 implements MigrationInterface {
  name = 'RepeatingWork1760000000025';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table repeating_work (name text primary key, next_at timestamptz not null) with (fillfactor = 50);
      ${protect('repeating_work', 'select, insert, update', { repeating_work_system: { on: 'all', using: isSystem, check: isSystem } })}
      do $$ begin -- what the queue repeated by itself until now
        if to_regclass('bullmq.scheduler') is not null then
          delete from bullmq.scheduler;
          delete from bullmq.job where scheduler_id is not null and state <> 'active';
        end if;
      end $$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table repeating_work');
  }
}
