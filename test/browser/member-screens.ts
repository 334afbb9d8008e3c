import type { Page } from 'playwright-core';
import type { LivedIn } from './lived-in.js';
import type { Screen } from './accessible.js';
import { wordsOf } from './words.js';

const words = wordsOf('member');

const press = (name: RegExp) => async (page: Page): Promise<void> => {
  await page.locator('main').getByRole('button', { name }).first().click();
};
/** Sends the form with nothing in it, and waits for what is wrong. */
const goOn = (name: RegExp) => async (page: Page): Promise<void> => {
  await press(name)(page);
  await page.waitForFunction(() => /^(Fel|Error)/.test(document.title));
};
const dialog = (page: Page): Promise<void> => page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();

export const signedOutScreens: Screen[] = [
  { name: 'start', path: '/' },
  { name: 'sign in', path: '/sign-in' },
  { name: 'sign in, nothing written', path: '/sign-in', then: goOn(words('sign_in_send')) },
  {
    name: 'link is sent', path: '/sign-in',
    then: async (page) => {
      await page.getByRole('textbox').fill('nobody@example.org');
      await press(words('sign_in_send'))(page);
      await page.getByText('nobody@example.org').waitFor();
    },
  },
  { name: 'demonstration', path: '/demonstration' },
  { name: 'demonstration mailbox', path: '/demonstration/mails' },
  { name: 'help', path: '/help' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'no such page', path: '/nowhere' },
];

export const newcomerScreens: Screen[] = [
  { name: 'my cases, none', path: '/cases' },
  { name: 'material, no workplace', path: '/materials' },
  { name: 'notices, none', path: '/notices' },
  { name: 'before the first question', path: '/ask' },
];

export const memberScreens = ({ lively, closed }: LivedIn): Screen[] => [
  { name: 'my cases', path: '/cases' },
  { name: 'case', path: `/cases/${lively.id}` },
  { name: 'closed case', path: `/cases/${closed.id}` },
  { name: 'withdraw', path: `/cases/${lively.id}`, then: async (page) => { await press(words('withdraw'))(page); await dialog(page); } },
  { name: 'reopen', path: `/cases/${closed.id}`, then: async (page) => { await press(words('reopen'))(page); await dialog(page); } },
  { name: 'change the talk', path: `/cases/${lively.id}/talk` },
  { name: 'another rep', path: `/cases/${lively.id}/other-rep` },
  { name: 'how did it go', path: `/cases/${lively.id}/how-did-it-go` },
  { name: 'how did it go, nothing answered', path: `/cases/${lively.id}/how-did-it-go`, then: async (page) => { await page.locator('main button[type=submit]').click(); } },
  { name: 'sent', path: `/cases/${lively.id}/sent` },
  { name: 'a case that is not there', path: '/cases/019a0000-0000-7000-8000-000000000000' },
  { name: 'a draft is begun', path: '/ask' },
  { name: 'step 1', path: '/ask/1' },
  { name: 'step 1, nothing answered', path: '/ask/1', then: goOn(words('ask_continue')) },
  {
    name: 'step 1, choosing a workplace', path: '/ask/1', popover: true,
    then: async (page) => {
      await press(words('workplace_change'))(page);
      await page.getByRole('combobox').fill('kontoret');
      await page.getByRole('listbox').waitFor();
    },
  },
  { name: 'step 2', path: '/ask/2' },
  { name: 'step 2, nothing answered', path: '/ask/2', then: goOn(words('ask_continue')) },
  { name: 'step 3', path: '/ask/3' },
  {
    name: 'step 3, by telephone without a number', path: '/ask/3',
    then: async (page) => {
      await page.getByRole('radio').nth(1).check({ force: true });
      await goOn(words('ask_continue'))(page);
    },
  },
  { name: 'check answers', path: '/ask/check' },
  { name: 'throw the draft away', path: '/ask', then: async (page) => { await press(words('ask_discard'))(page); await dialog(page); } },
  { name: 'material', path: '/materials' },
  { name: 'notices', path: '/notices' },
  { name: 'my details', path: '/me' },
  {
    name: 'a sign-out that did not get through', path: '/me',
    then: async (page) => {
      await page.route('**/sign-out', (route) => route.abort());
      await page.getByRole('banner').getByRole('button', { name: words('shell_sign_out') }).click();
      await page.getByRole('alert').getByRole('button').first().waitFor();
      await page.unroute('**/sign-out');
    },
  },
];
