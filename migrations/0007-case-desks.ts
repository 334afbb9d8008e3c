import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isStaff } from './row-security.js';

/** Who stands ready for a unit's cases, moving a case between desks, and names of those who act in a case one sees. */
export class CaseDesks1760000000007 implements MigrationInterface {
  name = 'CaseDesks1760000000007';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The unit and those above it, each with whoever holds a mandate there that day: a member who asks for help
      -- may not read mandates, yet the case must come to somebody who is there and who is not kept out.
      create function case_desks(of_unit int, on_date date) returns table (
        distance int, unit_id int, unit_name text, kind text, dormant boolean, account_id uuid, name text, role text, workplace_id uuid)
      language sql stable security definer set search_path = public as $f$
        with recursive up as (
          select u.id, u.parent_id, u.name, u.kind, u.dormant, 0 as distance from units u where u.id = of_unit
          union all select u.id, u.parent_id, u.name, u.kind, u.dormant, up.distance + 1 from units u join up on u.id = up.parent_id
        )
        select up.distance, up.id, up.name, up.kind, up.dormant, a.id, a.name, m.role, a.workplace_id
        from up
        left join mandates m on m.unit_id = up.id and on_date between m.from_date and coalesce(m.ended_on - 1, m.to_date)
          and exists (select 1 from accounts able where able.id = m.account_id and able.disabled_at is null)
        left join accounts a on a.id = m.account_id
        order by up.distance, a.name
      $f$;

      -- Moves a case to another desk, or out of somebody's sight. The caller must see it before; PostgreSQL asks of an
      -- ordinary update that it still be seen afterwards, which the one who hands over often may not.
      create function move_case(of_case uuid, to_unit int, keep_out uuid[]) returns void language plpgsql set search_path = public as $f$
      declare before text := current_setting('app.audience', true);
      begin
        perform 1 from cases where id = of_case;
        if not found then raise exception 'No such case to move' using errcode = 'no_data_found'; end if;
        perform set_config('app.audience', 'system', true);
        update cases set queue_unit_id = to_unit, kept_out = keep_out where id = of_case;
        perform set_config('app.audience', before, true);
      end $f$;

      revoke all on function case_desks, move_case from public;
      grant execute on function case_desks, move_case to samtalsstod_app;

      create policy accounts_of_handlers on accounts for select using (${isStaff} and exists (select 1 from cases c where c.rep_id = accounts.id));
      create policy accounts_of_events on accounts for select using (${isStaff} and exists (
        select 1 from event_log e where e.actor_id = accounts.id and e.case_id is not null));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy accounts_of_handlers on accounts; drop policy accounts_of_events on accounts;
      drop function case_desks; drop function move_case;
    `);
  }
}
