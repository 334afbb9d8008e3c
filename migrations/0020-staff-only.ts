import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, isSignIn, isStaff, isSystem } from './row-security.js';

const READER = `current_setting('app.audience', true) = 'staff'`;
type Words = readonly (readonly [before: string, after: string])[];

const FIGURES: Words = [[`if not coalesce('direkt' = any`, `if ${READER} is not true or not coalesce('direkt' = any`]];
const ENDED: Words = [
  [`select coalesce((select sum(t.ended)`, `select case when ${READER} then coalesce((select sum(t.ended)`],
  [`) mine)::int`, `) mine)::int else 0 end`],
];
const turned = (words: Words): Words => words.map(([before, after]) => [after, before]);

/** Puts other words into a function that stands; it fails rather than leave the function as it was. */
async function reword(q: QueryRunner, name: string, words: Words): Promise<void> {
  const [{ definition }] = await q.query('select pg_get_functiondef($1::regproc) as definition', [name]) as [{ definition: string }];
  for (const [before] of words) if (!definition.includes(before)) throw new Error(`${name} does not say: ${before}`);
  await q.query(words.reduce((text, [before, after]) => text.replace(before, after), definition));
}

/** What a role or a unit gives, it gives in the staff admin: a member's session has neither, and would get nothing by them if it had. */
export class StaffOnly1760000000020 implements MigrationInterface {
  name = 'StaffOnly1760000000020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter policy mails_link on mails with check (${isSignIn} or (${isStaff} and ${hasRole('unit-lead')}));
      alter policy sign_in_links_own on sign_in_links with check (${isSystem} or ${isSignIn} or (${isStaff} and ${hasRole('unit-lead')}));
    `);
    await reword(q, 'report.local_figures', FIGURES);
    await reword(q, 'ended_cases', ENDED);
  }

  async down(q: QueryRunner): Promise<void> {
    await reword(q, 'ended_cases', turned(ENDED));
    await reword(q, 'report.local_figures', turned(FIGURES));
    await q.query(`
      alter policy sign_in_links_own on sign_in_links with check (${isSystem} or ${isSignIn} or ${hasRole('unit-lead')});
      alter policy mails_link on mails with check (${isSignIn} or ${hasRole('unit-lead')});
    `);
  }
}
