import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, inMyUnits, isMember, isSignIn, isStaff, isSystem, me, protect } from './row-security.js';

/** Accounts, sign-in, sessions; units, mandates, employers, workplaces; the event log and its deliveries; keys for sealed text. */
export class PeopleAndPlaces1760000000001 implements MigrationInterface {
  name = 'PeopleAndPlaces1760000000001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      do $$ begin
        if to_regprocedure('pg_catalog.uuidv7()') is null then -- PostgreSQL 17 and older
          execute 'create function public.uuidv7() returns uuid language sql as ''select gen_random_uuid()''';
        end if;
      end $$;

      create table employers (
        id int generated always as identity primary key,
        name text not null unique,
        org_nr text
      );
      create table units (
        id int generated always as identity primary key,
        parent_id int references units(id),
        kind text not null check (kind in ('union', 'branch', 'section', 'club', 'direkt')),
        name text not null,
        pay_model text check (pay_model in ('negotiation', 'salary-talk')),
        season_from int check (season_from between 1 and 12),
        season_to int check (season_to between 1 and 12),
        dormant boolean not null default false
      );
      create index units_parent on units (parent_id);
      create table workplaces (
        id uuid primary key default uuidv7(),
        unit_id int not null references units(id),
        employer_id int not null references employers(id),
        name text not null,
        city text not null,
        pay_model text check (pay_model in ('negotiation', 'salary-talk')),
        version int not null default 1
      );
      create index workplaces_unit on workplaces (unit_id, name);

      create table accounts (
        id uuid primary key default uuidv7(),
        name text not null,
        email text not null,
        email_key text not null unique, -- lower-cased, trimmed: what sign-in looks for
        phone text,
        language text not null default 'sv' check (language in ('sv', 'en')),
        roles text[] not null default '{}', -- member, direkt, dpo, admin; rep and unit-lead come from mandates
        unit_id int references units(id),
        workplace_id uuid references workplaces(id),
        member_number text unique,
        protected_identity boolean not null default false,
        password_hash text,
        totp_secret bytea, -- sealed with the master key
        totp_last_step bigint not null default 0, -- a code is good once
        data_rules_confirmed_at timestamptz,
        shortcuts boolean not null default true,
        email_notices boolean not null default true,
        disabled_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null
      );
      create index accounts_unit on accounts (unit_id);
      create table recovery_codes (
        account_id uuid not null references accounts(id) on delete cascade,
        code_hash text not null,
        used_at timestamptz,
        primary key (account_id, code_hash)
      );
      create table sign_in_links ( -- one-time links: member sign-in, staff invitation
        id uuid primary key,
        account_id uuid not null references accounts(id) on delete cascade,
        purpose text not null check (purpose in ('sign-in', 'invitation')),
        token_hash bytea not null unique,
        token_sealed bytea, -- until the mail is sent, then null
        language text check (language in ('sv', 'en')), -- of the page it was asked for on; null: the account's
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table sessions (
        id uuid primary key,
        token_hash bytea not null unique,
        account_id uuid not null references accounts(id) on delete cascade,
        audience text not null check (audience in ('member', 'staff')),
        step text not null check (step in ('second-factor', 'signed-in')),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        revoked_at timestamptz
      );
      create index sessions_account on sessions (account_id);

      create table mandates (
        id uuid primary key default uuidv7(),
        account_id uuid not null references accounts(id),
        unit_id int not null references units(id),
        role text not null check (role in ('rep', 'unit-lead')),
        from_date date not null,
        to_date date not null,
        ended_on date, -- ended before its time
        appointed_by uuid references accounts(id),
        version int not null default 1,
        check (to_date >= from_date)
      );
      create index mandates_account on mandates (account_id);
      create index mandates_unit on mandates (unit_id);

      create table sealing_keys ( -- one AES-256 key per case or workplace, wrapped by the master key
        subject_id uuid primary key,
        wrapped bytea not null
      );

      create table event_log (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        name text not null,
        actor_id uuid,
        actor_role text not null,
        case_id uuid,
        unit_id int,
        subject_id text,
        data jsonb not null default '{}' -- ids and codes only
      );
      create index event_log_case on event_log (case_id, id) where case_id is not null;
      create table outbox (event_id bigint primary key references event_log(id), at timestamptz not null);
      create table deliveries (
        event_id bigint not null references event_log(id),
        handler text not null,
        at timestamptz not null,
        done_at timestamptz,
        primary key (event_id, handler)
      );
      create index deliveries_open on deliveries (at) where done_at is null;

      create table idempotency_keys (
        account_id uuid not null,
        key text not null,
        request_hash bytea not null,
        status int,
        answer_sealed bytea,
        created_at timestamptz not null,
        primary key (account_id, key)
      );
      create index idempotency_keys_age on idempotency_keys (created_at);

      grant select on units, employers to samtalsstod_app;
      grant insert, update on units, employers to samtalsstod_app;
    `);

    const ownOrSystem = `${isSystem} or ${isSignIn} or account_id = ${me}`;
    await q.query([
      protect('workplaces', 'select, insert, update', {
        workplaces_system: { on: 'all', using: isSystem, check: isSystem },
        workplaces_read: { on: 'select', using: `${isMember} or ${isStaff}` }, // names of agencies' offices: no personal data
        workplaces_add: { on: 'insert', check: `${isStaff} and ${inMyUnits('unit_id')}` },
        workplaces_change: { on: 'update', using: `${isStaff} and ${inMyUnits('unit_id')}` },
      }),
      protect('accounts', 'select, insert', {
        accounts_system: { on: 'all', using: `${isSystem} or ${isSignIn}`, check: `${isSystem} or ${isSignIn}` },
        accounts_self: { on: 'select', using: `id = ${me}` },
        accounts_self_change: { on: 'update', using: `id = ${me}` },
        accounts_in_scope: { on: 'select', using: `${isStaff} and ${hasRole('unit-lead')} and ${inMyUnits('unit_id')}` },
        // a colleague with a mandate in a unit I serve: through that table's own policy
        accounts_of_mandates: { on: 'select', using: `${isStaff} and exists (select 1 from mandates m where m.account_id = accounts.id)` },
        accounts_intake: { on: 'select', using: `${isStaff} and ${hasRole('direkt')}` },
        accounts_administration: { on: 'all', using: `${isStaff} and ${hasRole('admin')}`, check: `${isStaff} and ${hasRole('admin')}` },
        accounts_appointed: { on: 'insert', check: `${isStaff} and ${hasRole('unit-lead')} and ${inMyUnits('unit_id')}` },
      }),
      protect('recovery_codes', 'select, insert, update, delete', { recovery_codes_own: { on: 'all', using: ownOrSystem, check: ownOrSystem } }),
      protect('sign_in_links', 'select, insert, update, delete', {
        sign_in_links_own: { on: 'all', using: `${isSystem} or ${isSignIn}`, check: `${isSystem} or ${isSignIn} or ${hasRole('unit-lead')}` },
      }),
      protect('sessions', 'select, insert, update, delete', { sessions_own: { on: 'all', using: ownOrSystem, check: ownOrSystem } }),
      protect('mandates', 'select, insert, update', {
        mandates_system: { on: 'all', using: `${isSystem} or ${isSignIn}`, check: isSystem },
        mandates_own: { on: 'select', using: `account_id = ${me}` },
        mandates_in_scope: { on: 'select', using: `${isStaff} and ${inMyUnits('unit_id')}` },
        mandates_administration: { on: 'select', using: `${isStaff} and ${hasRole('admin')}` },
        mandates_appoint: { on: 'insert', check: `${isStaff} and ${hasRole('unit-lead')} and ${inMyUnits('unit_id')}` },
        mandates_end: { on: 'update', using: `${isStaff} and ${hasRole('unit-lead')} and ${inMyUnits('unit_id')}` },
      }),
      protect('event_log', 'select, insert', {
        event_log_system: { on: 'select', using: isSystem },
        event_log_write: { on: 'insert', check: `${isSystem} or ${isSignIn} or actor_id = ${me}` },
        event_log_audit: { on: 'select', using: `${isStaff} and ${hasRole('dpo')}` },
      }),
      protect('outbox', 'select, insert, delete', {
        outbox_write: { on: 'insert', check: 'true' },
        outbox_relay: { on: 'all', using: isSystem },
      }),
      protect('deliveries', 'select, insert, update', { deliveries_system: { on: 'all', using: isSystem, check: isSystem } }),
      protect('idempotency_keys', 'select, insert, update, delete', {
        idempotency_keys_own: { on: 'all', using: `${isSystem} or account_id = ${me}`, check: `account_id = ${me}` },
      }),
    ].join('\n'));

    // nobody, by whatever mistake in a query, gives an account roles or another address
    await q.query(`grant update (phone, language, unit_id, workplace_id, password_hash, totp_secret, totp_last_step, data_rules_confirmed_at,
      shortcuts, email_notices, disabled_at, version) on accounts to samtalsstod_app`);

    // One round trip answers who a session belongs to and what mandates give it today; nothing else of the account leaves.
    await q.query(`
      create function session_actor(token bytea, on_date date) returns table (
        session_id uuid, account_id uuid, audience text, step text, created_at timestamptz, last_seen_at timestamptz, name text, language text,
        roles text[], mandate_roles text[], units int[], data_rules_confirmed_at timestamptz)
      language sql stable security definer set search_path = public as $f$
        with recursive held as (
          select m.unit_id, m.role, s.account_id from sessions s join mandates m on m.account_id = s.account_id
          where s.token_hash = token and on_date between m.from_date and coalesce(m.ended_on - 1, m.to_date)
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
      revoke all on function session_actor from public;
      grant execute on function session_actor to samtalsstod_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop function session_actor; drop table idempotency_keys, deliveries, outbox, event_log, sealing_keys, mandates,
      sessions, sign_in_links, recovery_codes, accounts, workplaces, units, employers cascade`);
  }
}
