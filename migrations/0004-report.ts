import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What local reports may know: counts per unit (with all below it), period and measure, and on how many people each rests.
 * Never a row about a person. The server hides small counts before anything leaves it; see libs/reports/src/domain.
 */
export class Report1760000000004 implements MigrationInterface {
  name = 'Report1760000000004';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema report;
      grant usage on schema report to samtalsstod_app;

      -- Counts for the whole union, since what is hidden in one unit depends on its neighbours; only for whoever may report on the unit asked for.
      create function report.local_figures(about int, as_of timestamptz) returns table (
        unit_id int, period text, measure text,
        number int, persons int,                 -- cases (or talks, workplaces, follow-ups), and the people they rest on
        yes int, yes_persons int, no_persons int, -- of a share: how many so, and the people on either side
        median_hours float8, answered int, applicable int)
      language plpgsql stable security definer set search_path = pg_catalog, public set app.audience = 'system' as $f$
      begin
        if not coalesce('direkt' = any(string_to_array(current_setting('app.roles', true), ','))
          or about = any(string_to_array(nullif(current_setting('app.units', true), ''), ',')::int[]), false) then
          raise exception 'not the reader''s unit' using errcode = 'insufficient_privilege';
        end if;
        return query
        with recursive tree(above, id) as (
          select u.id, u.id from units u union all select t.above, u.id from tree t join units u on u.parent_id = t.id
        ), asked as (
          select c.*, (c.submitted_at at time zone 'Europe/Stockholm')::date as day, c.state in ('resolved', 'closed', 'withdrawn') as over,
            (c.first_answer_at is null and c.answer_by < as_of) or coalesce(c.next_follow_up_at < as_of, false) as late
          from cases c where c.state <> 'draft' and c.submitted_at <= as_of
        ), facts(unit, day, measure, person, so, hours, answered, applicable) as (
          select c.unit_id, c.day, 'requests', c.member_id, null::boolean, null::float8, 0, 0 from asked c
          union all select c.unit_id, c.day, 'need.' || n, c.member_id, null, null, 0, 0 from asked c, unnest(c.needs) n
          union all select c.unit_id, c.day, case when c.over then 'closed' when c.late then 'overdue' else 'open' end, c.member_id, null, null, 0, 0 from asked c
          union all select c.unit_id, c.day, 'answered-in-time', c.member_id, coalesce(c.first_answer_at <= c.answer_by, false), null, 0, 0 from asked c
            where c.first_answer_at is not null or (c.answer_by < as_of and c.state <> 'withdrawn')
          union all select c.unit_id, c.day, 'answer-hours', c.member_id, null, extract(epoch from c.first_answer_at - c.submitted_at) / 3600, 0, 0 from asked c
            where c.first_answer_at is not null
          union all select c.unit_id, coalesce(c.talk_date, c.day), 'promise.conduct', c.member_id, nullif(k.result, 'unknown') = 'met', null, k.answered, k.applicable
            from asked c join checks k on k.case_id = c.id
          union all select k.unit_id, (k.changed_at at time zone 'Europe/Stockholm')::date, 'promise.' || k.promise, k.workplace_id,
            nullif(k.result, 'unknown') = 'met', null, k.answered, k.applicable from checks k where k.workplace_id is not null
          union all select c.unit_id, f.day, 'follow-ups-in-time', c.member_id,
            coalesce((f.done_at at time zone 'Europe/Stockholm')::date <= f.day, false), null, 0, 0
            from asked c join (select f.*, (f.due_at at time zone 'Europe/Stockholm')::date as day from follow_ups f) f on f.case_id = c.id
            where f.owner = 'rep' and f.state <> 'skipped' and f.day < (as_of at time zone 'Europe/Stockholm')::date
        ), counted as (
          select t.above, f.*, to_char(f.day, 'YYYY"-Q"Q') as quarter, to_char(f.day, 'YYYY') as year from facts f join tree t on t.id = f.unit
        )
        select c.above, coalesce(c.quarter, c.year), c.measure,
          (case when bool_or(c.measure like 'promise.%') then count(c.so) else count(*) end)::int,
          (case when bool_or(c.measure like 'promise.%') then count(distinct c.person) filter (where c.so is not null) else count(distinct c.person) end)::int,
          (count(*) filter (where c.so))::int, (count(distinct c.person) filter (where c.so))::int, (count(distinct c.person) filter (where not c.so))::int,
          percentile_cont(0.5) within group (order by c.hours), sum(c.answered)::int, sum(c.applicable)::int
        from counted c group by grouping sets ((c.above, c.quarter, c.measure), (c.above, c.year, c.measure));
      end $f$;
      revoke all on function report.local_figures from public;
      grant execute on function report.local_figures to samtalsstod_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema report cascade');
  }
}
