/** One measure of a source: which of its rows count, and of a share which of them so. */
interface Count { measure: string; of: string; yes?: string }
/** Rows that count in a quarter, with the place and the person they belong to, and whether they also count in that quarter's year. */
interface Source { name: string; rows: string; counts: readonly Count[] }

const NEEDS = ['prepare', 'not-proper', 'manager-knowledge', 'no-material', 'no-follow-up', 'no-talk', 'goals-unclear', 'workload', 'pay-mixed', 'other'];
const LOCAL = (moment: string): string => `(${moment} at time zone 'Europe/Stockholm')`;
/** Quarters are numbered through: 4 × year + 0 … 3. A year, being smaller than any of them, stands for itself. */
const QUARTER = (day: string): string => `(extract(year from ${day})::int * 4 + extract(quarter from ${day})::int - 1)`;

const SOURCES: readonly Source[] = [
  {
    name: 'came', rows: `select c.place, c.rolls, c.quarter, true as in_year, c.person, c.needs, c.first_answer_at, c.answer_by, c.state, 0 as answered, 0 as applicable from asked c`,
    counts: [
      { measure: 'requests', of: 'true' }, ...NEEDS.map((need) => ({ measure: `need.${need}`, of: `'${need}' = any(s.needs)` })),
      { measure: 'answered-in-time', of: `s.first_answer_at is not null or (s.answer_by < as_of and s.state <> 'withdrawn')`, yes: 's.first_answer_at <= s.answer_by' },
      { measure: 'answer-hours', of: 's.first_answer_at is not null' },
    ],
  },
  {
    name: 'ended', rows: `select c.place, c.rolls, ${QUARTER(LOCAL('c.ended_at'))} as quarter, true as in_year, c.person, 0 as answered, 0 as applicable from asked c where c.ended_at is not null`,
    counts: [{ measure: 'closed', of: 'true' }],
  },
  { // at the end of each quarter, or now; a year's number is that of its last quarter
    name: 'stood', rows: `select c.place, c.rolls, q.quarter, q.ends_year as in_year, c.person, q.last_moment, c.answer_by, c.first_answer_at, 0 as answered, 0 as applicable
      from asked c cross join generate_series(c.quarter, case when c.ended_at <= as_of then ${QUARTER(LOCAL('c.ended_at'))} - 1 else ${QUARTER(LOCAL('as_of'))} end) n
        join quarters q on q.quarter = n`,
    counts: [{ measure: 'open', of: 'true' }, { measure: 'overdue', of: 's.answer_by < s.last_moment and (s.first_answer_at is null or s.first_answer_at > s.last_moment)' }],
  },
  {
    name: 'talked', rows: `select c.place, c.rolls, case when c.talk_date is null then c.quarter else ${QUARTER('c.talk_date')} end as quarter, true as in_year, c.person, k.result, k.answered, k.applicable
      from asked c join checks k on k.case_id = c.id`,
    counts: [{ measure: 'promise.conduct', of: `s.result <> 'unknown'`, yes: `s.result = 'met'` }],
  },
  {
    name: 'followed', rows: `select c.place, c.rolls, ${QUARTER('f.day')} as quarter, true as in_year, c.person, f.in_time, 0 as answered, 0 as applicable
      from (select f.case_id, ${LOCAL('f.due_at')}::date as day, ${LOCAL('f.done_at')}::date <= ${LOCAL('f.due_at')}::date as in_time from follow_ups f
        where f.owner = 'rep' and f.state <> 'skipped' and f.due_at < date_trunc('day', ${LOCAL('as_of')}) at time zone 'Europe/Stockholm') f join asked c on c.id = f.case_id`,
    counts: [{ measure: 'follow-ups-in-time', of: 'true', yes: 's.in_time' }],
  },
];

const each = (counts: readonly Count[], columns: (count: Count, at: number) => string[]): string => counts.flatMap(columns).join(', ');
const sums = (names: readonly string[]): string[] => names.map((name) => `sum(${name})::int as ${name}`);
const numbers = ({ yes }: Count, at: number): string[] => [`n${at}`, ...(yes ? [`y${at}`, `o${at}`] : [])];
const counted = (count: Count, at: number): string[] => [...numbers(count, at), `p${at}`, ...(count.yes ? [`yp${at}`, `op${at}`] : [])];

/** Counts a source first by person, then by place, and only then up through the tree: nothing has to be sorted to find out who is the same. */
function steps({ name, rows, counts }: Source): string {
  return `${name}_by_person as (
    select s.place, s.rolls, s.quarter, s.in_year, s.person, sum(s.answered)::int as answered, sum(s.applicable)::int as applicable,
      ${each(counts, ({ of, yes }, at) => [`count(*) filter (where ${of})::int as n${at}`,
    ...(yes ? [`count(*) filter (where (${of}) and ${yes})::int as y${at}`, `count(*) filter (where (${of}) and (${yes}) is not true)::int as o${at}`] : [])])}
    from (${rows}) s group by 1, 2, 3, 4, 5
  ), ${name}_itself as (
    select place, rolls, period, ${sums(['answered', 'applicable']).join(', ')}, ${each(counts, (count, at) => [...sums(numbers(count, at)),
    `count(*) filter (where n${at} > 0)::int as p${at}`,
    ...(count.yes ? [`count(*) filter (where y${at} > 0)::int as yp${at}`, `count(*) filter (where o${at} > 0)::int as op${at}`] : [])])}
    from (
      select place, rolls, quarter as period, answered, applicable, ${each(counts, numbers)} from ${name}_by_person
      union all
      select place, rolls, quarter / 4, ${sums(['answered', 'applicable']).join(', ')}, ${each(counts, (count, at) => sums(numbers(count, at)))}
      from ${name}_by_person where in_year group by place, rolls, quarter / 4, person
    ) p group by 1, 2, 3
  ), ${name} as (
    select t.above, i.period, ${sums(['answered', 'applicable']).join(', ')}, ${each(counts, (count, at) => sums(counted(count, at)))}
    from ${name}_itself i join tree t on t.id = i.place and (i.rolls or t.above = i.place) group by 1, 2
  )`;
}

const rowsOf = ({ name, counts }: Source): string => `
  select s.above, s.period, v.* from ${name} s cross join lateral (values ${counts.map(({ measure, yes }, at) =>
  `('${measure}', s.n${at}, s.p${at}, ${yes ? `s.y${at}, s.yp${at}, s.op${at}` : '0, 0, 0'}, s.answered, s.applicable)`).join(', ')}) v(measure, number, persons, yes, yes_persons, no_persons, answered, applicable)
  where v.number > 0`;

/**
 * Everything a local report counts, of every unit with all below it, in every quarter and year. Who belongs to one unit only, as nearly all do,
 * is counted there and added up; whoever has been in several is one person in what stands above them.
 */
export const COUNTING = `
  with recursive tree(above, id) as materialized (
    select u.id, u.id from units u union all select t.above, u.id from tree t join units u on u.parent_id = t.id
  ), endings as (
    select e.case_id, max(e.at) as at from event_log e where e.name in ('case.resolved', 'case.withdrawn') group by 1
  ), submitted as materialized (
    select c.id, c.unit_id, c.member_id as person, c.needs, c.state, c.submitted_at, c.answer_by, c.first_answer_at, c.talk_date, ${QUARTER(LOCAL('c.submitted_at'))} as quarter,
      case when c.state in ('resolved', 'closed', 'withdrawn') then coalesce(e.at, c.closed_at, c.last_event_at) end as ended_at
    from cases c left join endings e on e.case_id = c.id where c.state <> 'draft' and c.submitted_at <= as_of
  ), moved as materialized (
    select person from submitted group by 1 having min(unit_id) <> max(unit_id)
  ), asked as materialized (
    select s.unit_id as place, true as rolls, s.* from submitted s where s.person not in (select person from moved)
    union all select t.above, false, s.* from submitted s join tree t on t.id = s.unit_id where s.person in (select person from moved)
  ), quarters as materialized (
    select ${QUARTER('q')} as quarter, least((q + interval '3 months') at time zone 'Europe/Stockholm', as_of) as last_moment,
      extract(month from q) = 10 or q + interval '3 months' > ${LOCAL('as_of')} as ends_year
    from generate_series(date_trunc('quarter', ${LOCAL('(select min(submitted_at) from submitted)')}), ${LOCAL('as_of')}, interval '3 months') q
  ), ${SOURCES.map(steps).join(', ')}, judged as (
    select t.above, p.period, 'promise.' || k.promise as measure, k.workplace_id as place, k.result, k.answered, k.applicable
    from checks k join tree t on t.id = k.unit_id cross join lateral (select ${QUARTER(LOCAL('k.changed_at'))}) q(quarter) cross join unnest(array[q.quarter, q.quarter / 4]) p(period)
    where k.workplace_id is not null
  ), hours as (
    select t.above, s.quarter, extract(epoch from s.first_answer_at - s.submitted_at)::float8 / 3600 as hours
    from submitted s join tree t on t.id = s.unit_id where s.first_answer_at is not null
  ), medians as (
    select above, quarter as period, percentile_cont(0.5) within group (order by hours) as median from hours group by 1, 2
    union all select above, quarter / 4, percentile_cont(0.5) within group (order by hours) from hours group by 1, 2
  ), found(unit, period, measure, number, persons, yes, yes_persons, no_persons, answered, applicable) as (
    ${SOURCES.map(rowsOf).join(' union all ')}
    union all select above, period, measure, count(*) filter (where result <> 'unknown')::int, count(distinct place) filter (where result <> 'unknown')::int,
      count(*) filter (where result = 'met')::int, count(distinct place) filter (where result = 'met')::int, count(distinct place) filter (where result not in ('met', 'unknown'))::int,
      sum(answered)::int, sum(applicable)::int
    from judged group by 1, 2, 3 having count(*) filter (where result <> 'unknown') > 0
  )
  select f.unit, case when f.period < 8000 then f.period::text else f.period / 4 || '-Q' || f.period % 4 + 1 end, f.measure, f.number, f.persons,
    f.yes, f.yes_persons, f.no_persons, m.median, f.answered, f.applicable
  from found f left join medians m on f.measure = 'answer-hours' and m.above = f.unit and m.period = f.period`;
