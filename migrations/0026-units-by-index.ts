import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `session_id uuid, account_id uuid, audience text, step text, created_at timestamptz, last_seen_at timestamptz, name text, language text,
        roles text[], mandate_roles text[], units int[], data_rules_confirmed_at timestamptz`;
const FOR_THE_APP = 'revoke all on function session_actor from public; grant execute on function session_actor to samtalsstod_app;';
const MANDATES_TODAY = 'on_date between m.from_date and coalesce(m.ended_on - 1, m.to_date)';

/** Those above a unit or below it, one index look each: joined in the ordinary way, a recursion reads every unit there is at each step. */
const units = (which: string): string => `cross join lateral (select x.* from units x where ${which} offset 0) u`;

const desks = (steps: string, people: string): string => `
  create or replace function case_desks(of_unit int, on_date date) returns table (
    distance int, unit_id int, unit_name text, kind text, dormant boolean, account_id uuid, name text, role text, workplace_id uuid)
  language sql stable security definer set search_path = public as $f$
    with recursive up as (
      select u.id, u.parent_id, u.name, u.kind, u.dormant, 0 as distance from units u where u.id = of_unit
      union all select u.id, u.parent_id, u.name, u.kind, u.dormant, up.distance + 1 from ${steps}
    )
    select up.distance, up.id, up.name, up.kind, up.dormant, a.id, a.name, m.role, a.workplace_id
    from up ${people}
    order by up.distance, a.name
  $f$;`;

/**
 * Every request asks who is signed in. A member is no longer asked for mandates; staff are told with it which role holds in which unit, so that
 * nothing need ask again; and neither grows dearer with the number of units.
 */
export class UnitsByIndex1760000000026 implements MigrationInterface {
  name = 'UnitsByIndex1760000000026';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index units_above_all on units (kind, id) where kind in ('union', 'direkt');
      drop function session_actor;
      create function session_actor(token bytea, on_date date) returns table (${BEFORE}, served_units int[], served_as text[])
      language plpgsql stable security definer set search_path = public as $f$
      #variable_conflict use_column
      declare
        found_session sessions;
        found_account accounts;
      begin
        select * into found_session from sessions s where s.token_hash = token and s.revoked_at is null;
        select * into found_account from accounts a where a.id = found_session.account_id and a.disabled_at is null;
        if found_account.id is null then
          return;
        end if;
        if found_session.audience = 'staff' then
          with recursive covered as (
            select m.unit_id as id, m.role from mandates m where m.account_id = found_account.id and ${MANDATES_TODAY}
            union select u.id, c.role from covered c ${units('x.parent_id = c.id')}
          ), served as (
            select c.id, c.role from covered c union all select u.id, 'direkt' from units u where u.kind = 'direkt' and 'direkt' = any(found_account.roles)
          )
          select array_agg(s.id), array_agg(s.role), array_agg(distinct s.id), array_remove(array_agg(distinct s.role), 'direkt')
          into served_units, served_as, units, mandate_roles from served s;
        end if;
        return query select found_session.id, found_account.id, found_session.audience, found_session.step, found_session.created_at, found_session.last_seen_at,
          found_account.name, found_account.language, found_account.roles, coalesce(mandate_roles, '{}'), coalesce(units, '{}'), found_account.data_rules_confirmed_at,
          coalesce(served_units, '{}'), coalesce(served_as, '{}');
      end $f$;
      ${FOR_THE_APP}
      ${desks(`up ${units('x.id = up.parent_id')}`, `left join (mandates m join accounts a on a.id = m.account_id and a.disabled_at is null) on m.unit_id = up.id and ${MANDATES_TODAY}`)}
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index units_above_all;
      ${desks('units u join up on u.id = up.parent_id', `left join mandates m on m.unit_id = up.id and ${MANDATES_TODAY}
          and exists (select 1 from accounts able where able.id = m.account_id and able.disabled_at is null)
        left join accounts a on a.id = m.account_id`)}
      drop function session_actor;
      create function session_actor(token bytea, on_date date) returns table (${BEFORE})
      language sql stable security definer set search_path = public as $f$
        with recursive held as (
          select m.unit_id, m.role, s.account_id from sessions s join mandates m on m.account_id = s.account_id
          where s.token_hash = token and ${MANDATES_TODAY}
        ), covered as (
          select unit_id as id from held union select u.id from units u join covered c on u.parent_id = c.id
        )
        select s.id, a.id, s.audience, s.step, s.created_at, s.last_seen_at, a.name, a.language,
          a.roles, array(select distinct role from held),
          array(select id from covered union select id from units where kind = 'direkt' and 'direkt' = any(a.roles)),
          a.data_rules_confirmed_at
        from sessions s join accounts a on a.id = s.account_id
        where s.token_hash = token and s.revoked_at is null and a.disabled_at is null
      $f$;
      ${FOR_THE_APP}
    `);
  }
}
