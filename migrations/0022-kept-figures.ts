import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTING = 'return query';
const UNLESS_KEPT = 'if not exists (select 1 from report.kept)';
const definitionOf = async (q: QueryRunner, name: string): Promise<string> =>
  ((await q.query('select pg_get_functiondef($1::regproc) as definition', [name])) as [{ definition: string }])[0].definition;
const before = (definition: string): string => definition.slice(0, definition.indexOf(COUNTING));
const from = (definition: string): string => definition.slice(definition.indexOf(COUNTING));

/**
 * A large union's figures are counted now and then and kept: to count ten thousands of cases takes longer than anybody waits for a page.
 * While none are kept, they are counted when somebody asks. Counts only, which the app role reaches through local_figures alone.
 */
export class KeptFigures1760000000022 implements MigrationInterface {
  name = 'KeptFigures1760000000022';

  async up(q: QueryRunner): Promise<void> {
    const asked = await definitionOf(q, 'report.local_figures');
    const columns = /returns table\((.*)\)/i.exec(asked)![1]!;
    await q.query(`
      create table report.figures (${columns}, primary key (unit_id, period, measure));
      create table report.kept (only_one boolean primary key default true check (only_one), as_of timestamptz not null);
      grant select on report.kept to samtalsstod_app;

      create function report.count_figures(as_of timestamptz) returns table(${columns})
      language plpgsql stable security definer set search_path = pg_catalog, public as $function$
      begin
        ${from(asked)};
      revoke all on function report.count_figures from public;

      create function report.keep_figures(as_of timestamptz) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $function$
      begin
        if current_setting('app.audience', true) = 'system' is not true then
          raise exception 'only the system keeps figures' using errcode = 'insufficient_privilege';
        end if;
        delete from report.figures;
        insert into report.figures select * from report.count_figures(as_of);
        insert into report.kept as k (as_of) values (as_of) on conflict (only_one) do update set as_of = excluded.as_of;
      end $function$;
      revoke all on function report.keep_figures from public;
      grant execute on function report.keep_figures to samtalsstod_app;

      ${before(asked)}
        ${UNLESS_KEPT} then
          return query select * from report.count_figures(as_of);
          return;
        end if;
        -- the families that hiding looks at: of the unit and of each above it, with those directly below
        return query
        with recursive path as (
          select about as id union all select u.parent_id from path p join units u on u.id = p.id where u.parent_id is not null
        )
        select f.* from report.figures f join units u on u.id = f.unit_id where u.parent_id is null or u.parent_id in (select p.id from path p);
      end $function$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    const asked = await definitionOf(q, 'report.local_figures');
    const counting = await definitionOf(q, 'report.count_figures');
    await q.query(`${asked.slice(0, asked.indexOf(UNLESS_KEPT))}${from(counting)};
      drop function report.keep_figures; drop function report.count_figures; drop table report.kept; drop table report.figures;`);
  }
}
