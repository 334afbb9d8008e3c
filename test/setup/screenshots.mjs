// npm run screenshots: the six pictures of the README, of the product with its invented people, into docs/screenshots/.
/* global document, window -- what is evaluated in the page */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { signInAsInvented, startOwnCopy } from '../../apps/local/src/own-copy.mjs';
import { ROOT } from '../../apps/local/src/root.mjs';
import { step } from '../../apps/local/src/step.mjs';

const FOLDER = path.join(ROOT, 'docs/screenshots');

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const openCase = async (page) => {
  await page.goto('/cases');
  await page.locator('main a[href^="/cases/"]').first().click();
  await page.getByRole('heading', { name: 'Meddelanden' }).waitFor();
};
/** @param {Page} page */
const firstStep = async (page) => {
  await page.request.post('/api/me/cases', { headers: { 'sec-fetch-site': 'same-origin' } });
  await page.goto('/ask/2');
  await page.getByRole('checkbox').first().check({ force: true });
};
/** @param {Page} page */
const workspace = async (page) => {
  await page.goto('/admin/cases?view=mine&state=in-progress');
  await page.locator('tbody th a').first().click();
  await page.getByRole('tab', { name: 'De tre löftena' }).click();
  await page.getByText(/av \d+ besvarade/).first().waitFor();
};

/** Phone: 390 wide, desk: 1280. @type {{ name: string, audience: 'member' | 'staff' | null, role?: RegExp, show(page: Page): Promise<unknown> }[]} */
const PICTURES = [
  { name: 'member-start', audience: null, show: (page) => page.goto('/') },
  { name: 'member-ask', audience: 'member', show: firstStep },
  { name: 'member-case', audience: 'member', show: openCase },
  { name: 'staff-queue', audience: 'staff', role: /lead/, show: (page) => page.goto('/admin/cases') },
  { name: 'staff-case', audience: 'staff', role: /lead/, show: workspace },
  { name: 'staff-report', audience: 'staff', role: /direkt/, show: (page) => page.goto('/admin/reports') },
];

const copy = await startOwnCopy('.local/pictures');
try {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const { name, audience, role, show } of PICTURES) {
    await step(`${name}.png`, async () => {
      const phone = name.startsWith('member');
      const context = await browser.newContext({
        baseURL: copy.url, viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 860 }, deviceScaleFactor: phone ? 2 : 1.5,
        locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce',
      });
      if (audience) await context.addCookies(cookies(await signInAsInvented(copy.url, audience, (person) => !role || role.test(person.role))));
      const page = await context.newPage();
      await show(page);
      await page.locator('h1').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('.animate-pulse'));
      if (audience === 'member') await page.getByRole('button', { name: 'Logga ut', exact: true }).waitFor(); // comes after the page itself
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.evaluate(() => document.fonts.ready.then(() => true));
      await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
      await context.close();
    });
  }
  await browser.close();
} finally {
  await copy.stop();
}

/** @param {string} header */
function cookies(header) {
  return header.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/);
    return { name, value, url: copy.url };
  });
}
