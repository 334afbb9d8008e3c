import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, inMyUnits, isMember, isStaff, isSystem, me, protect } from './row-security.js';

/** Help requests and cases, their conversation, and who may see what was written about them. */
export class Cases1760000000002 implements MigrationInterface {
  name = 'Cases1760000000002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- one sequence a year: numbers people can say on the phone, without a row every new case would queue for
      do $$ begin for y in 2020..2060 loop execute format('create sequence case_number_%s', y); end loop; end $$;
      grant usage on all sequences in schema public to samtalsstod_app;

      create table cases (
        id uuid primary key,
        number text unique,                       -- ST-2026-00001, given when submitted
        state text not null check (state in ('draft', 'submitted', 'assigned', 'in-progress', 'waiting', 'resolved', 'closed', 'withdrawn')),
        member_id uuid not null references accounts(id),
        unit_id int not null references units(id),        -- where the member belongs: what reports count
        queue_unit_id int not null references units(id),  -- whose queue it stands in: what access follows
        workplace_id uuid references workplaces(id),
        manager_id uuid,
        rep_id uuid references accounts(id),
        source text not null default 'member' check (source in ('member', 'phone')),
        talk_kind text check (talk_kind in ('medarbetarsamtal', 'lonesamtal', 'combined')),
        talk_date date,
        needs text[] not null default '{}',
        contact_permission text check (contact_permission in ('no', 'yes', 'ask-first')),
        language text not null default 'sv',
        outside_workplace boolean not null default false, -- "someone outside my workplace"
        kept_out uuid[] not null default '{}',            -- conflict of interest and named exclusions
        content_sealed bytea,                             -- draft: the whole form; later: description, manager, contact, support needs
        draft_step int,
        waiting_for text check (waiting_for in ('member', 'employer', 'date')),
        waiting_until date,
        outcome text,
        answer_by timestamptz,
        first_answer_at timestamptz,
        next_follow_up_at timestamptz,
        act_by timestamptz,                               -- the moment somebody must have acted by: the queue's order
        awaiting text check (awaiting in ('rep', 'member')), -- whose turn it is in the conversation
        version int not null default 1,
        created_at timestamptz not null,
        submitted_at timestamptz,
        claimed_at timestamptz,
        closed_at timestamptz,
        last_event_at timestamptz not null
      );
      create unique index cases_one_draft on cases (member_id) where state = 'draft';
      create index cases_member on cases (member_id);
      create index cases_queue on cases (queue_unit_id, act_by, id) where state in ('submitted', 'assigned', 'in-progress', 'waiting');
      create index cases_rep on cases (rep_id, act_by, id) where state in ('submitted', 'assigned', 'in-progress', 'waiting');
      create index cases_ended on cases (queue_unit_id, last_event_at desc, id) where state in ('resolved', 'closed', 'withdrawn');
      create index cases_unit_submitted on cases (unit_id, submitted_at);
      create index cases_workplace on cases (workplace_id);

      create table messages (
        id uuid primary key,
        case_id uuid not null references cases(id),
        author_id uuid not null references accounts(id),
        side text not null check (side in ('member', 'rep')),
        body_sealed bytea not null,
        at timestamptz not null
      );
      create index messages_case on messages (case_id, at);
      create table notes (
        id uuid primary key,
        case_id uuid not null references cases(id),
        author_id uuid not null references accounts(id),
        body_sealed bytea not null,
        at timestamptz not null
      );
      create index notes_case on notes (case_id, at);
      create table composer_drafts ( -- what a rep or member has begun to write in a case
        case_id uuid not null references cases(id),
        account_id uuid not null references accounts(id),
        kind text not null check (kind in ('message', 'note')),
        body_sealed bytea not null,
        at timestamptz not null,
        primary key (case_id, account_id, kind)
      );
    `);

    const workable = `${isStaff} and state <> 'draft' and ${inMyUnits('queue_unit_id')} and member_id <> ${me} and ${me} <> all(kept_out)`;
    const mine = `${isMember} and member_id = ${me}`;
    const ofVisibleCase = 'exists (select 1 from cases c where c.id = case_id)'; // through the policies of cases
    await q.query([
      protect('cases', 'select, insert, update, delete', {
        cases_system: { on: 'all', using: isSystem, check: isSystem },
        cases_read: { on: 'select', using: `(${mine}) or (${workable})` },
        cases_ask: { on: 'insert', check: `${mine} and state in ('draft', 'submitted')` },
        cases_intake: { on: 'insert', check: `${isStaff} and ${hasRole('direkt')} and source = 'phone' and member_id <> ${me}` },
        // hand-over moves a case out of the hander's own sight, so the new row is held only to the old one having been visible
        cases_change: { on: 'update', using: `(${mine}) or (${workable})`, check: `(${mine}) or ${isStaff}` },
        cases_discard: { on: 'delete', using: `${mine} and state = 'draft'` },
      }),
      protect('sealing_keys', 'select, insert, delete', {
        sealing_keys_system: { on: 'all', using: isSystem, check: isSystem },
        sealing_keys_read: {
          on: 'select',
          using: `exists (select 1 from cases c where c.id = subject_id) or (${isStaff} and exists (
            select 1 from workplaces w where w.id = subject_id and ${inMyUnits('w.unit_id')}))`,
        },
        sealing_keys_add: { on: 'insert', check: `${isMember} or ${isStaff}` },
        sealing_keys_discard: { on: 'delete', using: `exists (select 1 from cases c where c.id = subject_id and c.state = 'draft' and c.member_id = ${me})` },
      }),
      protect('messages', 'select, insert', {
        messages_system: { on: 'all', using: isSystem, check: isSystem },
        messages_read: { on: 'select', using: ofVisibleCase },
        messages_write: {
          on: 'insert',
          check: `author_id = ${me} and ${ofVisibleCase} and ((${isMember} and side = 'member') or (${isStaff} and side = 'rep'))`,
        },
      }),
      protect('notes', 'select, insert', {
        notes_system: { on: 'all', using: isSystem, check: isSystem },
        notes_read: { on: 'select', using: `${isStaff} and ${ofVisibleCase}` },
        notes_write: { on: 'insert', check: `${isStaff} and author_id = ${me} and ${ofVisibleCase}` },
      }),
      protect('composer_drafts', 'select, insert, update, delete', {
        composer_drafts_own: { on: 'all', using: `account_id = ${me} and ${ofVisibleCase}`, check: `account_id = ${me} and ${ofVisibleCase}` },
      }),
      `create policy accounts_of_cases on accounts for select using (${isStaff} and exists (select 1 from cases c where c.member_id = accounts.id));`,
      // a member sees the name of who writes to them and who has read their case; nothing of the account but what the query asks for
      `create policy accounts_of_my_case on accounts for select using (${isMember} and (
        exists (select 1 from cases c where c.rep_id = accounts.id and c.member_id = ${me})
        or exists (select 1 from event_log e join cases c on c.id = e.case_id where e.actor_id = accounts.id and c.member_id = ${me})));`,
      `create policy event_log_of_case on event_log for select using (case_id is not null and ${ofVisibleCase});`,
      `create index event_log_actor on event_log (actor_id, case_id) where case_id is not null;`,
    ].join('\n'));

    // Live lists: ids only travel; whoever listens asks for the row under their own policies.
    await q.query(`
      create function announce_event() returns trigger language plpgsql as $f$
      begin
        perform pg_notify('samtalsstod_event', json_build_object('id', new.id, 'name', new.name, 'caseId', new.case_id, 'unitId', new.unit_id)::text);
        return null;
      end $f$;
      create trigger event_log_announce after insert on event_log for each row
        when (new.case_id is not null and new.name <> 'case.read') execute function announce_event();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger event_log_announce on event_log; drop function announce_event;
      drop policy accounts_of_cases on accounts; drop policy accounts_of_my_case on accounts; drop policy event_log_of_case on event_log;
      drop index event_log_actor;
      drop table composer_drafts, notes, messages, cases cascade;
      do $$ begin for y in 2020..2060 loop execute format('drop sequence case_number_%s', y); end loop; end $$;
    `);
  }
}
