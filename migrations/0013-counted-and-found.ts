import type { MigrationInterface, QueryRunner } from 'typeorm';
import { found, isMember, isStaff, me } from './row-security.js';

const ENDED = `('resolved', 'closed', 'withdrawn')`;
const MY_UNITS = `string_to_array(nullif(current_setting('app.units', true), ''), ',')::int[]`;
const ME = `nullif(current_setting('app.account', true), '')::uuid`;

/** Policies on accounts that a kept plan answers from an index. The dearest is named so that it is asked last. */
const POLICIES: Record<string, string> = {
  accounts_of_mandates: `${isStaff} and ${found('mandates m where m.account_id = accounts.id')}`,
  accounts_of_cases: `${isStaff} and ${found('cases c where c.member_id = accounts.id')}`,
  accounts_of_handlers: `${isStaff} and ${found('cases c where c.rep_id = accounts.id')}`,
  accounts_who_acted: `${isStaff} and ${found('event_log e where e.actor_id = accounts.id and e.case_id is not null')}`,
  accounts_of_my_case: `${isMember} and (${found(`cases c where c.rep_id = accounts.id and c.member_id = ${me}`)}
    or ${found(`event_log e join cases c on c.id = e.case_id where e.actor_id = accounts.id and c.member_id = ${me}`)})`,
};

/** The same for what hangs on a case: through the policies of cases. */
const ofVisibleCase = (as: (query: string) => string): string => as('cases c where c.id = case_id');
const exists = (query: string): string => `exists (select 1 from ${query})`;
const throughCases = (as: (query: string) => string): string => `
  alter policy event_log_of_case on event_log using (case_id is not null and ${ofVisibleCase(as)});
  alter policy messages_read on messages using (${ofVisibleCase(as)});
  alter policy notes_read on notes using (${isStaff} and ${ofVisibleCase(as)});
  alter policy follow_ups_scope on follow_ups using (${isStaff} and ${ofVisibleCase(as)}) with check (${isStaff} and ${ofVisibleCase(as)});
  alter policy follow_ups_mine on follow_ups using (${isMember} and ${ofVisibleCase(as)});`;

/** What a long list costs: ended cases are counted as they end, and names are found by index. */
export class CountedAndFound1760000000013 implements MigrationInterface {
  name = 'CountedAndFound1760000000013';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy accounts_of_mandates on accounts; drop policy accounts_of_cases on accounts; drop policy accounts_of_handlers on accounts;
      drop policy accounts_of_events on accounts; drop policy accounts_of_my_case on accounts;
      ${Object.entries(POLICIES).map(([name, using]) => `create policy ${name} on accounts for select using (${using});`).join('\n')}
      ${throughCases(found)}
      create index cases_handler on cases (rep_id, member_id) where rep_id is not null;
      create index cases_kept_out on cases using gin (kept_out) where kept_out <> '{}';

      -- How many ended cases stand in each queue. No right to it for the app role: it asks ended_cases(), which counts for its own units only.
      create table case_counts (queue_unit_id int primary key references units(id), ended bigint not null);
      create function count_ended() returns trigger language plpgsql security definer set search_path = public as $f$
      begin
        if tg_op <> 'INSERT' and old.state in ${ENDED} then
          update case_counts set ended = ended - 1 where queue_unit_id = old.queue_unit_id;
        end if;
        if tg_op <> 'DELETE' and new.state in ${ENDED} then
          insert into case_counts as t (queue_unit_id, ended) values (new.queue_unit_id, 1)
          on conflict (queue_unit_id) do update set ended = t.ended + 1;
        end if;
        return null;
      end $f$;
      create trigger cases_count_new after insert on cases for each row when (new.state in ${ENDED}) execute function count_ended();
      create trigger cases_count_gone after delete on cases for each row when (old.state in ${ENDED}) execute function count_ended();
      create trigger cases_count after update of state, queue_unit_id on cases for each row
        when ((old.state in ${ENDED}) <> (new.state in ${ENDED}) or (old.queue_unit_id <> new.queue_unit_id and old.state in ${ENDED}))
        execute function count_ended();

      -- Ended cases that whoever asks may see: those of their units' queues, but their own and those they are kept out of.
      create function ended_cases() returns int language sql stable security definer set search_path = public as $f$
        select coalesce((select sum(t.ended) from case_counts t where t.queue_unit_id = any(${MY_UNITS})), 0)::int
          - (select count(*) from (
              select c.id from cases c where c.member_id = ${ME} and c.state in ${ENDED} and c.queue_unit_id = any(${MY_UNITS})
              union select c.id from cases c where c.kept_out <> '{}' and c.kept_out @> array[${ME}] and c.state in ${ENDED}
                and c.queue_unit_id = any(${MY_UNITS})) mine)::int
      $f$;
      -- What the counters should say; recount_cases() makes them say it.
      create function true_case_counts() returns table (queue_unit_id int, counted bigint, found bigint)
      language sql stable security definer set search_path = public as $f$
        select coalesce(t.queue_unit_id, f.queue_unit_id), coalesce(t.ended, 0), coalesce(f.n, 0) from case_counts t
        full join (select c.queue_unit_id, count(*) as n from cases c where c.state in ${ENDED} group by 1) f using (queue_unit_id)
      $f$;
      create function recount_cases() returns void language sql security definer set search_path = public as $f$
        lock table cases in share mode;
        delete from case_counts;
        insert into case_counts (queue_unit_id, ended) select c.queue_unit_id, count(*) from cases c where c.state in ${ENDED} group by 1;
      $f$;
      revoke all on function count_ended, ended_cases, true_case_counts, recount_cases from public;
      grant execute on function ended_cases to samtalsstod_app;
      select recount_cases();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ${Object.keys(POLICIES).map((name) => `drop policy ${name} on accounts;`).join('\n')}
      create policy accounts_of_mandates on accounts for select using (${isStaff} and ${exists('mandates m where m.account_id = accounts.id')});
      create policy accounts_of_cases on accounts for select using (${isStaff} and ${exists('cases c where c.member_id = accounts.id')});
      create policy accounts_of_handlers on accounts for select using (${isStaff} and ${exists('cases c where c.rep_id = accounts.id')});
      create policy accounts_of_events on accounts for select using (${isStaff} and ${exists('event_log e where e.actor_id = accounts.id and e.case_id is not null')});
      create policy accounts_of_my_case on accounts for select using (${isMember} and (
        ${exists(`cases c where c.rep_id = accounts.id and c.member_id = ${me}`)}
        or ${exists(`event_log e join cases c on c.id = e.case_id where e.actor_id = accounts.id and c.member_id = ${me}`)}));
      ${throughCases(exists)}
      drop index cases_handler; drop index cases_kept_out;
      drop trigger cases_count on cases; drop trigger cases_count_new on cases; drop trigger cases_count_gone on cases;
      drop function count_ended, ended_cases, true_case_counts, recount_cases;
      drop table case_counts;
    `);
  }
}
