import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, inMyUnits, isMember, isStaff, isSystem, me, protect } from './row-security.js';

/** Managers and their trainings, materials, criteria and judgements, follow-ups, notices and mail. */
export class PromisesAndFollowUps1760000000003 implements MigrationInterface {
  name = 'PromisesAndFollowUps1760000000003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table managers (
        id uuid primary key default uuidv7(),
        workplace_id uuid not null references workplaces(id),
        role_title text not null,          -- role first, a name only where needed
        name text,
        account_id uuid references accounts(id), -- when the manager is also a rep: kept from cases about themselves
        active boolean not null default true,
        version int not null default 1
      );
      create index managers_workplace on managers (workplace_id);
      alter table cases add foreign key (manager_id) references managers(id);
      create table trainings (
        id uuid primary key default uuidv7(),
        manager_id uuid not null references managers(id),
        course text not null,
        provider text,
        status text not null check (status in ('asked-for', 'booked', 'taken')),
        on_date date,
        valid_to date,
        evidence text not null check (evidence in ('self-declared', 'rep-observed', 'employer-confirmed', 'certificate')),
        version int not null default 1
      );
      create index trainings_manager on trainings (manager_id);
      create table materials (
        id uuid primary key default uuidv7(),
        workplace_id uuid not null references workplaces(id),
        kind text not null check (kind in ('template-manager', 'template-employee', 'common', 'guide', 'development-plan', 'checklist')),
        audience text not null check (audience in ('manager', 'employee', 'both')),
        title text not null,
        language text not null check (language in ('sv', 'en')),
        edition text,
        place text,                        -- where it is found
        status text not null check (status in ('exists', 'missing', 'outdated', 'unknown')),
        confirmed_by text,
        confirmed_on date,
        recheck_on date,
        version int not null default 1
      );
      create index materials_workplace on materials (workplace_id);

      create table criteria_sets (
        id int generated always as identity primary key,
        unit_id int references units(id),  -- null: the whole union
        version int not null,
        source text not null,
        valid_from date not null,
        unique nulls not distinct (unit_id, version)
      );
      create table criteria (
        set_id int not null references criteria_sets(id),
        code text not null,
        promise text not null check (promise in ('conduct', 'knowledge', 'materials')),
        phase text not null check (phase in ('org', 'before', 'during', 'after')),
        text_sv text not null,
        text_en text not null,
        ask_sv text not null,
        ask_en text not null,
        primary key (set_id, code)
      );
      create table checks (
        id uuid primary key,
        promise text not null check (promise in ('conduct', 'knowledge', 'materials')),
        set_id int not null references criteria_sets(id),
        case_id uuid references cases(id),            -- conduct: one talk
        workplace_id uuid references workplaces(id),  -- knowledge, materials: one workplace
        unit_id int not null references units(id),
        result text not null default 'unknown' check (result in ('met', 'partly', 'not-met', 'unknown')),
        answered int not null default 0,
        applicable int not null,
        version int not null default 1,
        changed_at timestamptz not null,
        check ((case_id is null) <> (workplace_id is null))
      );
      create unique index checks_case on checks (case_id, promise) where case_id is not null;
      create unique index checks_workplace on checks (workplace_id, promise) where workplace_id is not null;
      create table answers ( -- history is kept: the latest per criterion counts
        id uuid primary key,
        check_id uuid not null references checks(id),
        code text not null,
        answer text not null check (answer in ('met', 'partly', 'not-met', 'not-applicable', 'unknown')),
        evidence text check (evidence in ('member-word', 'rep-observation', 'document', 'employer-confirmation')),
        evidence_sealed bytea,
        answered_by uuid not null references accounts(id),
        side text not null check (side in ('member', 'rep')),
        at timestamptz not null
      );
      create index answers_check on answers (check_id, code, at desc);

      create table plans (
        code text not null,
        version int not null,
        name_sv text not null,
        name_en text not null,
        primary key (code, version)
      );
      create table plan_steps (
        plan text not null,
        plan_version int not null,
        code text not null,
        position int not null,
        anchor text not null check (anchor in ('submitted', 'talk')),
        offset_amount int not null,
        offset_unit text not null check (offset_unit in ('working-day', 'day', 'month')),
        at_time text not null,
        owner text not null check (owner in ('rep', 'member')),
        name_sv text not null,
        name_en text not null,
        primary key (plan, plan_version, code),
        foreign key (plan, plan_version) references plans(code, version)
      );
      create table follow_ups (
        id uuid primary key,
        case_id uuid not null references cases(id),
        unit_id int not null references units(id),
        plan text,
        plan_version int,
        step text,
        title_sealed bytea,               -- a rep's own follow-up has its own words
        owner text not null check (owner in ('rep', 'member')),
        anchor text check (anchor in ('submitted', 'talk')),
        due_at timestamptz not null,
        state text not null check (state in ('planned', 'due', 'done', 'skipped', 'overdue', 'escalated')),
        touched boolean not null default false,  -- a person has moved it: it no longer moves with the talk
        skip_reason text,
        done_at timestamptz,
        done_by uuid references accounts(id),
        fell_due_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null
      );
      create unique index follow_ups_step on follow_ups (case_id, plan, step) where plan is not null and state in ('planned', 'due', 'overdue', 'escalated');
      create index follow_ups_case on follow_ups (case_id, due_at);
      create index follow_ups_open on follow_ups (due_at) where state in ('planned', 'due', 'overdue');

      create table notices (
        id uuid primary key,
        account_id uuid not null references accounts(id),
        audience text not null check (audience in ('member', 'staff')),
        kind text not null,
        case_id uuid references cases(id),
        cause text not null,              -- event or follow-up it came from: one notice each
        at timestamptz not null,
        read_at timestamptz,
        unique (account_id, kind, cause)
      );
      create index notices_account on notices (account_id, audience, at desc);
      create table mails ( -- a mail is a ledger row first, then sent; ids only, words are made when it is sent
        id uuid primary key,
        account_id uuid not null references accounts(id),
        kind text not null,
        link_id uuid references sign_in_links(id),
        cause text not null,
        message_id text not null unique,
        state text not null default 'queued' check (state in ('queued', 'sent', 'given-up', 'not-sent')),
        attempts int not null default 0,
        next_attempt_at timestamptz not null,
        last_error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        unique (account_id, kind, cause)
      );
      create index mails_queued on mails (next_attempt_at) where state = 'queued';
      grant select, insert on criteria_sets, criteria, plans, plan_steps to samtalsstod_app;
    `);

    const ofVisibleCase = 'exists (select 1 from cases c where c.id = case_id)';
    const ofMyWorkplace = `${isStaff} and exists (select 1 from workplaces w where w.id = workplace_id and ${inMyUnits('w.unit_id')})`;
    const checkVisible = `(case_id is not null and ${ofVisibleCase}) or (workplace_id is not null and ${ofMyWorkplace})`;
    const system = { on: 'all', using: isSystem, check: isSystem };
    await q.query([
      protect('managers', 'select, insert, update', {
        managers_system: system,
        managers_scope: { on: 'all', using: ofMyWorkplace, check: ofMyWorkplace },
      }),
      protect('trainings', 'select, insert, update', {
        trainings_system: system,
        trainings_scope: {
          on: 'all',
          using: 'exists (select 1 from managers m where m.id = manager_id)', // through the policy of managers
          check: 'exists (select 1 from managers m where m.id = manager_id)',
        },
      }),
      protect('materials', 'select, insert, update', {
        materials_system: system,
        materials_read: { on: 'select', using: `${isMember} and status = 'exists' and workplace_id = (select workplace_id from accounts where id = ${me})` },
        materials_scope: { on: 'all', using: ofMyWorkplace, check: ofMyWorkplace },
      }),
      protect('checks', 'select, insert, update', {
        checks_system: system,
        checks_read: { on: 'select', using: checkVisible },
        checks_begin: { on: 'insert', check: checkVisible },
        checks_judge: { on: 'update', using: checkVisible, check: checkVisible },
      }),
      protect('answers', 'select, insert', {
        answers_system: system,
        answers_read: { on: 'select', using: `(${isStaff} or answered_by = ${me}) and exists (select 1 from checks k where k.id = check_id)` },
        answers_give: { on: 'insert', check: `answered_by = ${me} and exists (select 1 from checks k where k.id = check_id)` },
      }),
      protect('follow_ups', 'select, insert, update', {
        follow_ups_system: system,
        follow_ups_scope: { on: 'all', using: `${isStaff} and ${ofVisibleCase}`, check: `${isStaff} and ${ofVisibleCase}` },
        follow_ups_mine: { on: 'select', using: `${isMember} and ${ofVisibleCase}` },
        follow_ups_answer: { on: 'update', using: `${isMember} and owner = 'member' and ${ofVisibleCase}` },
      }),
      protect('notices', 'select, insert, update', {
        notices_system: system,
        notices_own: { on: 'select', using: `account_id = ${me}` },
        notices_read_mark: { on: 'update', using: `account_id = ${me}` },
      }),
      protect('mails', 'select, insert, update', {
        mails_system: { on: 'all', using: `${isSystem}`, check: isSystem },
        mails_link: { on: 'insert', check: `(select current_setting('app.audience', true)) = 'sign-in' or ${hasRole('unit-lead')}` },
        mails_health: { on: 'select', using: `${isStaff} and ${hasRole('admin')}` },
      }),
    ].join('\n'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table cases drop constraint cases_manager_id_fkey;
      drop table mails, notices, follow_ups, plan_steps, plans, answers, checks, criteria, criteria_sets, materials, trainings, managers cascade`);
  }
}
