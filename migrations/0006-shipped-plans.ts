import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLAN_WORDS } from '../libs/follow-ups/src/domain/plan-words.js';
import { SHIPPED_PLANS } from '../libs/follow-ups/src/domain/shipped-plans.js';

const words = (code: string): readonly [sv: string, en: string] => {
  const found = PLAN_WORDS[code];
  if (!found) throw new Error(`No words for ${code}`);
  return found;
};

/** The plans every case gets, as data; and the moments at which a follow-up is late. */
export class ShippedPlans1760000000006 implements MigrationInterface {
  name = 'ShippedPlans1760000000006';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table plan_steps drop constraint plan_steps_owner_check, add constraint plan_steps_owner_check check (owner in ('rep', 'member', 'system')),
        add column on_working_day boolean not null default false, -- a day that is no working day moves to the next one
        add column overdue_after int,                             -- working days; null: can never be late
        add column even_if_past boolean not null default false,
        add column outlives_case boolean not null default false;
      alter table follow_ups drop constraint follow_ups_owner_check, add constraint follow_ups_owner_check check (owner in ('rep', 'member', 'system')),
        add column overdue_at timestamptz,
        add column escalate_at timestamptz;
      create index follow_ups_overdue on follow_ups (overdue_at) where state = 'due';
      create index follow_ups_escalate on follow_ups (escalate_at) where state = 'overdue';
    `);
    for (const plan of SHIPPED_PLANS) {
      const key = [plan.code, plan.version];
      await q.query('insert into plans (code, version, name_sv, name_en) values ($1, $2, $3, $4)', [...key, ...words(plan.code)]);
      for (const [position, step] of plan.steps.entries()) {
        await q.query(
          `insert into plan_steps (plan, plan_version, code, position, anchor, offset_amount, offset_unit, at_time, owner,
             on_working_day, overdue_after, even_if_past, outlives_case, name_sv, name_en)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
          [...key, step.kind, position + 1, step.anchor, step.offset.amount, step.offset.unit, step.at, step.owner,
            step.onWorkingDay ?? false, step.overdueAfter ?? null, step.evenIfPast ?? false, step.outlivesCase ?? false, ...words(step.kind)]);
      }
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from follow_ups where owner = 'system';
      drop index follow_ups_overdue, follow_ups_escalate;
      alter table follow_ups drop column overdue_at, drop column escalate_at,
        drop constraint follow_ups_owner_check, add constraint follow_ups_owner_check check (owner in ('rep', 'member'));
      delete from plan_steps; delete from plans;
      alter table plan_steps drop column on_working_day, drop column overdue_after, drop column even_if_past, drop column outlives_case,
        drop constraint plan_steps_owner_check, add constraint plan_steps_owner_check check (owner in ('rep', 'member'));
    `);
  }
}
