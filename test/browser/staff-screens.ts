import type { Page } from 'playwright-core';
import type { Screen } from './accessible.js';
import type { LivedIn } from './lived-in.js';
import { wordsOf } from './words.js';

const words = wordsOf('admin');

const press = (name: RegExp) => async (page: Page): Promise<void> => {
  await page.locator('main').getByRole('button', { name }).first().click();
};
const opens = (name: RegExp) => async (page: Page): Promise<void> => {
  await press(name)(page);
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
};
/** What does not fit beside the first buttons lies in the menu. */
const fromMenu = (name: RegExp) => async (page: Page): Promise<void> => {
  await press(words('case_more'))(page);
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('dialog').waitFor();
};

export const outsideScreens: Screen[] = [
  { name: 'sign in', path: '/admin/sign-in' },
  {
    name: 'sign in, nothing written', path: '/admin/sign-in',
    then: async (page) => {
      await page.locator('button[type=submit]').click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  { name: 'demonstration', path: '/admin/demonstration' },
  { name: 'an invitation that is worth nothing', path: '/admin/activate' },
];

export const unreadScreens: Screen[] = [{ name: 'data rules', path: '/admin/cases' }];

export const repScreens = ({ stage, lively, closed, unclaimed }: LivedIn): Screen[] => {
  const at = (tab: string): string => `/admin/cases/${lively.id}?tab=${tab}`;
  const workplace = `/admin/workplaces/${stage.union.workplaces.office}`;
  return [
    { name: 'queue', path: '/admin/cases' },
    { name: 'queue, filtered', path: '/admin/cases?view=unassigned&need=prepare&sort=talk' },
    { name: 'queue, nothing fits', path: '/admin/cases?view=closed&need=pay-mixed' },
    { name: 'shortcuts', path: '/admin/cases', then: async (page) => { await page.keyboard.press('?'); await page.getByRole('dialog').waitFor(); } },
    {
      name: 'my menu', path: '/admin/cases', popover: true,
      then: async (page) => { await page.getByRole('button', { name: /Rebecka/ }).click(); await page.getByRole('menu').waitFor(); },
    },
    { name: 'case nobody has', path: `/admin/cases/${unclaimed.id}` },
    { name: 'case, conversation', path: `/admin/cases/${lively.id}` },
    { name: 'case, writing to the member', path: `/admin/cases/${lively.id}`, then: (page) => page.getByRole('radio').nth(1).check({ force: true }) },
    { name: 'case, promises', path: at('promises') },
    {
      name: 'case, criteria and evidence', path: at('promises'),
      then: async (page) => {
        await press(words('criteria_judge'))(page);
        await press(words('evidence_change'))(page);
        await page.getByRole('combobox').nth(1).waitFor();
      },
    },
    { name: 'case, follow-ups', path: at('follow-ups') },
    { name: 'new follow-up', path: at('follow-ups'), then: opens(words('follow_up_add')) },
    { name: 'move a follow-up', path: at('follow-ups'), then: opens(words('follow_up_move')) },
    { name: 'skip a follow-up', path: at('follow-ups'), then: opens(words('follow_up_skip')) },
    { name: 'case, events', path: at('history') },
    { name: 'wait', path: `/admin/cases/${lively.id}`, then: opens(words('case_wait')) },
    { name: 'resolve', path: `/admin/cases/${lively.id}`, then: opens(words('case_resolve')) },
    { name: 'hand over', path: `/admin/cases/${lively.id}`, then: opens(words('case_hand_over')) },
    { name: 'change facts', path: `/admin/cases/${lively.id}`, then: opens(words('case_change')) },
    { name: 'closed case', path: `/admin/cases/${closed.id}` },
    { name: 'reopen', path: `/admin/cases/${closed.id}`, then: opens(words('case_reopen')) },
    { name: 'a case that is not there', path: '/admin/cases/019a0000-0000-7000-8000-000000000000' },
    { name: 'my follow-ups', path: '/admin/follow-ups' },
    { name: 'all follow-ups', path: '/admin/follow-ups?view=unit' },
    { name: 'workplaces', path: '/admin/workplaces' },
    { name: 'workplace', path: workplace },
    { name: 'new manager', path: workplace, then: opens(words('manager_add')) },
    { name: 'new training', path: workplace, then: opens(words('training_add')) },
    { name: 'new material', path: workplace, then: opens(words('material_add')) },
    { name: 'notices', path: '/admin/notices' },
    { name: 'report', path: '/admin/reports' },
    { name: 'settings', path: '/admin/settings' },
    { name: 'no such page', path: '/admin/nowhere' },
  ];
};

export const leadScreens = ({ unclaimed }: LivedIn): Screen[] => [
  { name: 'mandates', path: '/admin/mandates' },
  { name: 'give a mandate', path: '/admin/mandates', then: opens(words('mandate_appoint')) },
  { name: 'end a mandate', path: '/admin/mandates', then: opens(words('mandate_end')) },
  {
    name: 'assign', path: `/admin/cases/${unclaimed.id}`,
    then: async (page) => {
      const button = page.locator('main').getByRole('button', { name: words('case_assign') });
      if (await button.count()) await button.click();
      else await fromMenu(words('case_assign'))(page);
      await page.getByRole('radio').last().waitFor();
    },
  },
];

export const direktScreens = ({ stage }: LivedIn): Screen[] => [
  { name: 'intake', path: '/admin/intake' },
  {
    name: 'intake, the member found', path: '/admin/intake',
    then: async (page) => {
      await page.locator('main').getByRole('textbox').first().fill('1000002');
      await page.locator('main button[type=submit]').click();
      await page.getByRole('radiogroup').nth(1).waitFor();
    },
  },
  {
    name: 'intake, another member', path: '/admin/intake',
    then: async (page) => {
      await page.locator('main').getByRole('textbox').first().fill('1000002');
      await page.locator('main button[type=submit]').click();
      await page.locator('#description').fill('Samtalet blev inte av.');
      await press(words('intake_other_member'))(page);
      await page.locator('main').getByRole('checkbox').waitFor();
    },
  },
  {
    name: 'intake, nothing answered', path: '/admin/intake',
    then: async (page) => {
      await page.locator('main').getByRole('textbox').first().fill('1000002');
      await page.locator('main button[type=submit]').click();
      await press(words('intake_send'))(page);
      await page.waitForFunction(() => /^(Fel|Error)/.test(document.title));
    },
  },
  { name: 'report of the union', path: `/admin/reports?unitId=${stage.union.units.union}` },
  { name: 'queue of the desk', path: '/admin/cases' },
];

export const adminScreens: Screen[] = [
  { name: 'mail', path: '/admin/mail-health' },
  { name: 'accounts', path: '/admin/accounts' },
  {
    name: 'accounts, nobody found', path: '/admin/accounts',
    then: async (page) => {
      await page.locator('main').getByRole('searchbox').fill('finns inte');
      await page.locator('main').getByText(words('accounts_none')).first().waitFor();
    },
  },
  { name: 'settings', path: '/admin/settings' },
];

export const officerScreens = ({ lively }: LivedIn): Screen[] => [
  { name: 'audit log', path: '/admin/audit' },
  { name: 'audit log, who has read a case', path: `/admin/audit?caseNumber=${lively.number}&name=case.read` },
  { name: 'audit log, nothing fits', path: '/admin/audit?to=2020-01-01' },
  {
    name: 'audit log, who has read which case', path: '/admin/audit',
    then: async (page) => {
      await press(words('audit_who_read'))(page);
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
];
