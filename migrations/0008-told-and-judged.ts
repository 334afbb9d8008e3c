import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, isMember, isStaff, isSystem, me, protect } from './row-security.js';

/** What has been told of a mandate's end, what a member told of their talk, and and judging a workplace in the course of a case. */
export class ToldAndJudged1760000000008 implements MigrationInterface {
  name = 'ToldAndJudged1760000000008';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mandate_news ( -- each once: 30, 7 and 0 days before the last day, and when access has ended
        mandate_id uuid not null references mandates(id),
        step text not null check (step in ('30', '7', '0', 'lapsed')),
        at timestamptz not null,
        primary key (mandate_id, step)
      );
      create index mandates_last_day on mandates (coalesce(ended_on - 1, to_date));
      create table talks_told ( -- a member's own word on their talk, once; the answers stand among the others
        case_id uuid primary key references cases(id),
        comment_sealed bytea,
        at timestamptz not null
      );
    `);
    const ofVisibleCase = 'exists (select 1 from cases c where c.id = case_id)';
    // whoever has a case judges its workplace too: ST Direkt, or a rep whose member works in another unit's office
    const ofVisibleCases = (workplace: string): string => `${isStaff} and exists (select 1 from cases c where c.workplace_id = ${workplace})`;
    await q.query([
      protect('mandate_news', 'select, insert', {
        mandate_news_system: { on: 'all', using: isSystem, check: isSystem },
        mandate_news_read: { on: 'select', using: `${isStaff} and ${hasRole('unit-lead')} and exists (select 1 from mandates m where m.id = mandate_id)` },
        mandate_news_claim: { on: 'insert', check: `${isStaff} and ${hasRole('unit-lead')} and exists (select 1 from mandates m where m.id = mandate_id)` },
      }),
      protect('talks_told', 'select, insert', {
        talks_told_system: { on: 'all', using: isSystem, check: isSystem },
        talks_told_read: { on: 'select', using: ofVisibleCase },
        talks_told_tell: { on: 'insert', check: `${isMember} and exists (select 1 from cases c where c.id = case_id and c.member_id = ${me})` },
      }),
      `create policy checks_through_cases on checks for all using (workplace_id is not null and ${ofVisibleCases('checks.workplace_id')})
         with check (workplace_id is not null and ${ofVisibleCases('checks.workplace_id')});`,
      `create policy sealing_keys_through_cases on sealing_keys for select using (${ofVisibleCases('sealing_keys.subject_id')});`,
    ].join('\n'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy sealing_keys_through_cases on sealing_keys; drop policy checks_through_cases on checks;
      drop table talks_told, mandate_news cascade;
      drop index mandates_last_day;
    `);
  }
}
