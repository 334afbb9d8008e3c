import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, isStaff, isSystem, protect } from './row-security.js';

/** The audit trail sealed link by link, what the checks of it found, and what the data protection officer looks things up by. */
export class AuditChain1760000000012 implements MigrationInterface {
  name = 'AuditChain1760000000012';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table event_seals ( -- in the chain's own order: ids are given out early and committed late
        position bigint primary key check (position > 0),
        event_id bigint not null unique, -- no foreign key: a removed event must leave its seal behind
        hash bytea not null check (length(hash) = 32),
        sealed_at timestamptz not null
      );
      create table event_chain ( -- one row: where the chain stands; whoever holds its lock seals
        id uuid primary key default gen_random_uuid(),
        only_one boolean not null unique default true check (only_one),
        position bigint not null default 0,
        hash bytea
      );
      insert into event_chain default values;
      create table unsealed_events (event_id bigint primary key);
      create table chain_checks (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        position bigint not null, -- how far the chain reached
        sealed_at timestamptz,    -- when its last link was made
        whole boolean not null,
        faults int not null,
        first_fault jsonb         -- kind and place, never what an event says
      );

      -- Whoever records an event, by whatever door, leaves it to be sealed in the same transaction.
      create function leave_unsealed() returns trigger language plpgsql as $f$
      begin
        insert into unsealed_events select id from recorded;
        return null;
      end $f$;
      create trigger event_log_unsealed after insert on event_log
        referencing new table as recorded for each statement execute function leave_unsealed();
      insert into unsealed_events select id from event_log;

      create index event_log_at on event_log (at, id);
      create index event_log_who on event_log (actor_id, at, id) where actor_id is not null;

      -- Names of those who acted and numbers of the cases, for the audit log alone: the rest of either is not the officer's.
      create function audit_names(ids uuid[]) returns table (id uuid, name text)
      language sql stable security definer set search_path = public as $f$
        select a.id, case when a.protected_identity then null else a.name end from accounts a
        where a.id = any(ids) and current_setting('app.audience', true) = 'staff'
          and 'dpo' = any(string_to_array(current_setting('app.roles', true), ','))
      $f$;
      create function audit_cases(ids uuid[], of_number text) returns table (id uuid, number text)
      language sql stable security definer set search_path = public as $f$
        select c.id, c.number from cases c
        where (c.id = any(ids) or c.number = of_number) and c.number is not null and current_setting('app.audience', true) = 'staff'
          and 'dpo' = any(string_to_array(current_setting('app.roles', true), ','))
      $f$;
      revoke all on function audit_names, audit_cases from public;
      grant execute on function audit_names, audit_cases to samtalsstod_app;
    `);
    const isOfficer = `${isStaff} and ${hasRole('dpo')}`;
    await q.query([
      protect('event_seals', 'select, insert', {
        event_seals_system: { on: 'all', using: isSystem, check: isSystem },
        event_seals_audit: { on: 'select', using: isOfficer },
      }),
      protect('event_chain', 'select, update', {
        event_chain_system: { on: 'all', using: isSystem, check: isSystem },
        event_chain_audit: { on: 'select', using: isOfficer },
      }),
      protect('unsealed_events', 'select, insert, delete', {
        unsealed_events_leave: { on: 'insert', check: 'true' }, // as the outbox: by everyone who does anything
        unsealed_events_system: { on: 'all', using: isSystem },
        unsealed_events_audit: { on: 'select', using: isOfficer },
      }),
      protect('chain_checks', 'select, insert', {
        chain_checks_system: { on: 'all', using: isSystem, check: isSystem },
        chain_checks_audit: { on: 'select', using: isOfficer },
      }),
    ].join('\n'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger event_log_unsealed on event_log; drop function leave_unsealed; drop function audit_names; drop function audit_cases;
      drop index event_log_at; drop index event_log_who;
      drop table chain_checks, unsealed_events, event_chain, event_seals cascade;
    `);
  }
}
