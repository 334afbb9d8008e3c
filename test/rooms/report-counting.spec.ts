import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Report1760000000004 } from '../../migrations/0004-report.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';

const NOW = '2026-11-24T09:00:00Z';
/** A hundred members with some cases each, all over two years, three branches and their sections; some belonged to several units. */
const CASES = 700;

let database: FreshDatabase;
let owner: pg.Client;

/** Counting as it was first written: every fact beside every unit above it, and whoever is the same found by sorting. */
async function plainCounting(): Promise<string> {
  const said: string[] = [];
  await new Report1760000000004().up({ query: (sql: string) => Promise.resolve(said.push(sql)) } as never);
  const [, counting] = /return query([\s\S]*?)end \$f\$/.exec(said.join()) as unknown as [string, string];
  return counting.replaceAll('as_of', '$1::timestamptz').replace(/;\s*$/, '');
}

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('select setseed(0.42)');
  for (const sql of [
    `insert into units (id, name, kind, parent_id) overriding system value values (1, 'Förbundet', 'union', null), (2, 'Direkt', 'direkt', 1)`,
    `insert into units (id, name, kind, parent_id) overriding system value select 10 + n, 'Avdelning ' || n, 'branch', 1 from generate_series(0, 2) n`,
    `insert into units (id, name, kind, parent_id) overriding system value select 100 + n, 'Sektion ' || n, 'section', 10 + n % 3 from generate_series(0, 6) n`,
    `insert into accounts (name, email, email_key, created_at) select m, m || '@example.org', m || '@example.org', '${NOW}' from generate_series(1, 100) m`,
    `insert into employers (id, name) overriding system value values (1, 'Myndigheten') on conflict do nothing`,
    `create temp table people as select id, row_number() over (order by email_key) as n from accounts`,
    `insert into cases (id, state, member_id, unit_id, queue_unit_id, needs, submitted_at, talk_date, answer_by, first_answer_at, closed_at, created_at, last_event_at)
     select uuidv7(), state, member, unit, unit, needs, came, came::date + days, came + interval '2 days', came + answer, case when state = 'closed' then came + answer * 3 end, came, least('${NOW}', came + answer * 3)
     from (select (array['draft', 'submitted', 'in-progress', 'resolved', 'closed', 'closed', 'withdrawn'])[case when g <= 10 then 1 else 2 + floor(random() * 6)::int end] as state, p.id as member,
         case when p.n % 7 = 0 then (array[1, 10, 11, 100, 103])[1 + floor(random() * 5)::int] else 100 + (p.n % 7)::int end as unit,
         (array['{prepare}', '{prepare,no-talk,workload}', '{other}', '{}'])[1 + floor(random() * 4)::int]::text[] as needs,
         '2024-12-20'::timestamptz + random() * interval '703 days' as came, floor(random() * 90)::int as days, case when random() < 0.9 then random() * interval '9 days' end as answer
       from generate_series(1, ${CASES}) g join people p on p.n = 1 + g % 100) c`,
    `insert into event_log (at, name, actor_role, case_id) select last_event_at, case when state = 'withdrawn' then 'case.withdrawn' else 'case.resolved' end, 'rep', id from cases
     where state in ('resolved', 'closed', 'withdrawn') and random() < 0.8`,
    `insert into event_log (at, name, actor_role, case_id) select submitted_at, 'case.submitted', 'member', id from cases`,
    `insert into checks (id, promise, set_id, case_id, unit_id, result, answered, applicable, changed_at)
     select uuidv7(), 'conduct', 1, id, unit_id, (array['met', 'partly', 'not-met', 'unknown'])[1 + floor(random() * 4)::int], floor(random() * 9)::int, 9, '${NOW}' from cases where random() < 0.5`,
    `insert into workplaces select (jsonb_populate_record(null::workplaces, jsonb_build_object('id', uuidv7(), 'name', 'Kontor ' || n, 'unit_id', 100 + n % 7, 'employer_id', 1, 'city', 'Umeå', 'version', 1))).* from generate_series(1, 20) n`,
    `insert into checks (id, promise, set_id, workplace_id, unit_id, result, answered, applicable, changed_at)
     select uuidv7(), p, 1, w.id, w.unit_id, (array['met', 'partly', 'not-met', 'unknown'])[1 + floor(random() * 4)::int], 3, 4, '${NOW}'::timestamptz - random() * interval '300 days'
     from workplaces w, unnest(array['knowledge', 'materials']) p`,
    `insert into follow_ups (id, case_id, unit_id, owner, due_at, state, done_at, created_at)
     select uuidv7(), id, unit_id, (array['rep', 'rep', 'member'])[1 + floor(random() * 3)::int], due, state, case when state = 'done' then due + (random() - 0.7) * interval '4 days' end, submitted_at
     from (select c.id, c.unit_id, c.submitted_at, c.submitted_at + random() * interval '200 days' as due, (array['planned', 'done', 'done', 'skipped', 'overdue'])[1 + floor(random() * 5)::int] as state
       from cases c, generate_series(1, 4)) f`,
  ]) await owner.query(sql);
}, 60_000);

afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

describe('the figures of reports', () => {
  it('are what counting them plainly gives, people who have been in several units included', async () => {
    const number = `where number > 0 order by unit_id, period, measure`;
    const columns = `unit_id, period, measure, number, persons, yes, yes_persons, no_persons, round(median_hours::numeric, 6) as median_hours, coalesce(answered, 0) as answered, coalesce(applicable, 0) as applicable`;
    const { rows: plain } = await owner.query<Record<string, unknown>>(
      `select ${columns} from (${await plainCounting()}) p(unit_id, period, measure, number, persons, yes, yes_persons, no_persons, median_hours, answered, applicable) ${number}`, [NOW]);
    const { rows } = await owner.query<Record<string, unknown>>(`select ${columns} from report.count_figures($1) ${number}`, [NOW]);
    expect(new Set(plain.map(({ measure }) => measure)).size).toBe(14); // all but six needs that nobody had
    expect(plain.some(({ number: cases, persons }) => Number(cases) > Number(persons))).toBe(true);
    expect(rows).toEqual(plain);
  });
});
