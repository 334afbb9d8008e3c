import type { MigrationInterface, QueryRunner } from 'typeorm';
import { found, inMyUnits, isStaff } from './row-security.js';

type Asked = (query: string) => string;
const exists: Asked = (query) => `exists (select 1 from ${query})`;

/** What hangs on a case, a check or a workplace is looked up row by row, through its own policies: never all cases at once. */
const policies = (asked: Asked): string => {
  const ofMyWorkplace = (column: string): string => `${isStaff} and ${asked(`workplaces w where w.id = ${column} and ${inMyUnits('w.unit_id')}`)}`;
  const checkVisible = `(case_id is not null and ${asked('cases c where c.id = case_id')}) or (workplace_id is not null and ${ofMyWorkplace('workplace_id')})`;
  const throughCases = `workplace_id is not null and ${isStaff} and ${asked('cases c where c.workplace_id = checks.workplace_id')}`;
  const ofManager = asked('managers m where m.id = manager_id');
  return `
    alter policy checks_read on checks using (${checkVisible});
    alter policy checks_judge on checks using (${checkVisible}) with check (${checkVisible});
    alter policy checks_through_cases on checks using (${throughCases}) with check (${throughCases});
    alter policy sealing_keys_read on sealing_keys using (${asked('cases c where c.id = subject_id')} or (${ofMyWorkplace('subject_id')}));
    alter policy sealing_keys_through_cases on sealing_keys using (${isStaff} and ${asked('cases c where c.workplace_id = subject_id')});
    alter policy talks_told_read on talks_told using (${asked('cases c where c.id = case_id')});
    alter policy trainings_scope on trainings using (${ofManager}) with check (${ofManager});`;
};

/** The queue page looked through every case there is to show the promises of fifty. */
export class FoundByIndex1760000000021 implements MigrationInterface {
  name = 'FoundByIndex1760000000021';

  async up(q: QueryRunner): Promise<void> {
    await q.query(policies(found));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(policies(exists));
  }
}
