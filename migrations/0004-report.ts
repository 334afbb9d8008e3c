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
      language plpgsql stable security definer set search_path = pg_catalog, public as $f$
      begin
        if not coalesce('direkt' = any(string_to_array(current_setting('app.roles', true), ','))
          or about = any(string_to_array(nullif(current_setting('app.units', true), ''), ',')::int[]), false) then
          raise exception 'not the reader''s unit' using errcode = 'insufficient_privilege';
        end if;
        return query
        with recursive tree(above, id) as (
          select u.id, u.id from units u union all select t.above, u.id from tree t join units u on u.parent_id = t.id
        ), asked as (
          select c.*, (c.submitted_at at time zone 'Europe/Stockholm')::date as day,
            case when c.state in ('resolved', 'closed', 'withdrawn') then coalesce(
              (select max(e.at) from event_log e where e.case_id = c.id and e.name in ('case.resolved', 'case.withdrawn')), c.closed_at, c.last_event_at) end as ended_at
          from cases c where c.state <> 'draft' and c.submitted_at <= as_of
        ), quarters as ( -- the last moment of each, or now
          select q::date as day, least((q + interval '3 months') at time zone 'Europe/Stockholm', as_of) as last_moment,
            extract(month from q) = 10 or q + interval '3 months' > as_of at time zone 'Europe/Stockholm' as ends_year
          from generate_series(date_trunc('quarter', (select min(a.day) from asked a)::timestamp), as_of at time zone 'Europe/Stockholm', interval '3 months') q
        ), facts(unit, day, in_year, measure, person, so, hours, answered, applicable) as (
          select c.unit_id, c.day, true, 'requests', c.member_id, null::boolean, null::float8, 0, 0 from asked c
          union all select c.unit_id, c.day, true, 'need.' || n, c.member_id, null, null, 0, 0 from asked c, unnest(c.needs) n
          union all select c.unit_id, (c.ended_at at time zone 'Europe/Stockholm')::date, true, 'closed', c.member_id, null, null, 0, 0 from asked c where c.ended_at is not null
          -- how many there were at the end of each quarter; a year's number is that of its last quarter
          union all select c.unit_id, q.day, q.ends_year, m, c.member_id, null, null, 0, 0
            from asked c join quarters q on c.submitted_at <= q.last_moment and (c.ended_at is null or c.ended_at > q.last_moment),
            unnest(case when c.answer_by < q.last_moment and (c.first_answer_at is null or c.first_answer_at > q.last_moment)
              then array['open', 'overdue'] else array['open'] end) m
          union all select c.unit_id, c.day, true, 'answered-in-time', c.member_id, coalesce(c.first_answer_at <= c.answer_by, false), null, 0, 0 from asked c
            where c.first_answer_at is not null or (c.answer_by < as_of and c.state <> 'withdrawn')
          union all select c.unit_id, c.day, true, 'answer-hours', c.member_id, null, extract(epoch from c.first_answer_at - c.submitted_at) / 3600, 0, 0 from asked c
            where c.first_answer_at is not null
          union all select c.unit_id, coalesce(c.talk_date, c.day), true, 'promise.conduct', c.member_id, nullif(k.result, 'unknown') = 'met', null, k.answered, k.applicable
            from asked c join checks k on k.case_id = c.id
          union all select k.unit_id, (k.changed_at at time zone 'Europe/Stockholm')::date, true, 'promise.' || k.promise, k.workplace_id,
            nullif(k.result, 'unknown') = 'met', null, k.answered, k.applicable from checks k where k.workplace_id is not null
          union all select c.unit_id, f.day, true, 'follow-ups-in-time', c.member_id,
            coalesce((f.done_at at time zone 'Europe/Stockholm')::date <= f.day, false), null, 0, 0
            from asked c join (select f.*, (f.due_at at time zone 'Europe/Stockholm')::date as day from follow_ups f) f on f.case_id = c.id
            where f.owner = 'rep' and f.state <> 'skipped' and f.day < (as_of at time zone 'Europe/Stockholm')::date
        ), counted as (
          select t.above, f.*, p.period from facts f join tree t on t.id = f.unit
          cross join lateral (values (to_char(f.day, 'YYYY"-Q"Q'), true), (to_char(f.day, 'YYYY'), f.in_year)) p(period, counts) where p.counts
        )
        select c.above, c.period, c.measure,
          (count(*) filter (where c.so is not null or c.measure not like 'promise.%'))::int,
          (count(distinct c.person) filter (where c.so is not null or c.measure not like 'promise.%'))::int,
          (count(*) filter (where c.so))::int, (count(distinct c.person) filter (where c.so))::int, (count(distinct c.person) filter (where not c.so))::int,
          percentile_cont(0.5) within group (order by c.hours), sum(c.answered)::int, sum(c.applicable)::int
        from counted c group by c.above, c.period, c.measure;
      end $f$;
      revoke all on function report.local_figures from public;
      grant execute on function report.local_figures to samtalsstod_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema report cascade');
  }
}
