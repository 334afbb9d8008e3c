import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Report1760000000004 } from './0004-report.js';
import { KeptFigures1760000000022 } from './0022-kept-figures.js';
import { COUNTING } from './0023-counting.js';

const COLUMNS = `unit_id int, period text, measure text, number int, persons int, yes int, yes_persons int, no_persons int, median_hours float8, answered int, applicable int`;
const definer = (name: string, returns: string, body: string, more = ''): string => `
  create function report.${name} returns ${returns} language plpgsql security definer set search_path = pg_catalog, public ${more} as $function$
  begin
    ${body}
  end $function$;
  revoke all on function report.${name.replace(/\(.*/, '')} from public;`;
const BY_THE_SYSTEM = `if current_setting('app.audience', true) = 'system' is not true then
      raise exception 'only the system keeps figures' using errcode = 'insufficient_privilege';
    end if;`;
const READER = `current_setting('app.audience', true) = 'staff'`;

/**
 * What a large union's reports show is decided ahead, and only that is kept: counts are there while the worker decides, and no longer. A small
 * union's figures are counted when somebody asks.
 */
export class PublishedFigures1760000000023 implements MigrationInterface {
  name = 'PublishedFigures1760000000023';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function report.local_figures; drop function report.keep_figures; drop function report.count_figures;
      drop table report.figures;
      delete from report.kept; -- until something is published

      -- Figures that may be shown. What is hidden has no row, whatever it is.
      create table report.published (unit_id int, period text, measure text, value int not null, coverage int, primary key (unit_id, period, measure));
      -- While the worker decides: lost in a crash, like the work it is for. Never truncated, which a running backup would hold up.
      create unlogged table report.counted (${COLUMNS});

      create function report.count_figures(as_of timestamptz) returns table (${COLUMNS})
      language sql stable security definer set search_path = pg_catalog, public set work_mem = '128MB' set jit = off as $function$ ${COUNTING} $function$;
      revoke all on function report.count_figures from public;

      ${definer('require_reader(about int)', 'void', `if ${READER} is not true or not coalesce('direkt' = any(string_to_array(current_setting('app.roles', true), ','))
          or about = any(string_to_array(nullif(current_setting('app.units', true), ''), ',')::int[]), false) then
          raise exception 'not the reader''s unit' using errcode = 'insufficient_privilege';
        end if;`, 'stable')}
      ${definer('local_figures(about int, as_of timestamptz)', `table (${COLUMNS})`, `perform report.require_reader(about);
        if exists (select 1 from report.kept) then
          raise exception 'what may be shown is decided already' using errcode = 'object_not_in_prerequisite_state';
        end if;
        return query select * from report.count_figures(as_of);`, 'stable')}
      -- of a unit, of the unit above it and of the whole union
      ${definer('published_figures(about int, periods text[])', 'table (unit_id int, period text, measure text, value int, coverage int)', `perform report.require_reader(about);
        return query select p.* from report.published p where p.period = any(periods) and p.unit_id in (
          select about union select u.parent_id from units u where u.id = about union select u.id from units u where u.parent_id is null);`, 'stable')}

      ${definer('keep_figures(as_of timestamptz)', 'void', `${BY_THE_SYSTEM}
        delete from report.counted;
        insert into report.counted select * from report.count_figures(as_of);`)}
      ${definer('kept_figures(measures text[])', `table (${COLUMNS})`, `${BY_THE_SYSTEM}
        return query select c.* from report.counted c where c.measure = any(measures);`, 'stable')}
      ${definer('publish_figures(as_of timestamptz, units int[], periods text[], measures text[], figures int[], coverages int[])', 'void', `${BY_THE_SYSTEM}
        delete from report.published;
        insert into report.published select * from unnest(units, periods, measures, figures, coverages);
        insert into report.kept as k (as_of) values (publish_figures.as_of) on conflict (only_one) do update set as_of = excluded.as_of;
        delete from report.counted;`)}
      grant execute on function report.local_figures, report.published_figures, report.keep_figures, report.kept_figures, report.publish_figures to samtalsstod_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema report cascade');
    await new Report1760000000004().up(q);
    const [{ definition }] = await q.query(`select pg_get_functiondef('report.local_figures'::regproc) as definition`) as [{ definition: string }];
    await q.query(definition.replace(`if not coalesce('direkt' = any`, `if ${READER} is not true or not coalesce('direkt' = any`)); // for staff only
    await new KeptFigures1760000000022().up(q);
  }
}
