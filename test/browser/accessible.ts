import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Person } from '../factories/world.js';
import type { Stage } from './stage.js';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What React Aria does to the page behind an open popover; allowed only then. */
const BEHIND_A_POPOVER = ['aria-hidden-focus', 'region', 'page-has-heading-one'];

const WIDTHS = [390, 1280];

export interface Screen {
  /** In the report of a failure. */
  name: string;
  path: string;
  /** Does what leads to the state that is meant: opens a tab, a dialog, makes an error. Words differ by language: go by role and place. */
  then?: (page: Page) => Promise<unknown>;
  popover?: boolean;
}

/** Opens every screen in one language, at both widths, and says what is wrong with it. */
export async function walk(
  stage: Stage, { as, audience, language }: { as?: Person; audience: 'member' | 'staff'; language: 'sv' | 'en' }, screens: Screen[],
): Promise<string[]> {
  const page = await stage.visit({ as, audience, language });
  const wrong: string[] = [];
  for (const screen of screens) {
    try {
      await page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
      await open(page, screen);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (screen.popover && width !== WIDTHS[0]) await open(page, screen); // it closes when the window changes
        await settled(page);
        wrong.push(...(await violations(page, screen)).map((fault) => `${screen.name} (${language}, ${width} px): ${fault}`));
      }
    } catch (error) {
      wrong.push(`${screen.name} (${language}): ${String(error).split('\n').slice(0, 3).join(' ')}`);
    }
  }
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== language) wrong.push(`the page says it is in ${lang}, not ${language}`);
  await page.context().close();
  return wrong;
}

async function open(page: Page, { path, then }: Screen): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await settled(page);
  await then?.(page);
}

/** Nothing is being fetched, nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.animate-pulse'));
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

/** Asked directly: there are no frames, and its builder takes three times as long. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

async function violations(page: Page, { popover }: Screen): Promise<string[]> {
  const rules = popover ? Object.fromEntries(BEHIND_A_POPOVER.map((rule) => [rule, { enabled: false }])) : {};
  const options: RunOptions = { runOnly: RULES, rules, resultTypes: ['violations'] };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((asked) => {
    window.scrollTo(0, 0); // what lies half under the bar at the top is not small
    return (window as unknown as { axe: { run(on: Document, asked: RunOptions): Promise<AxeResults> } }).axe.run(document, asked);
  }, options);
  const faults = found.flatMap(({ id, nodes }) => nodes.slice(0, 2).map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 1) faults.push(`scrolls sideways by ${over} px`); // reflow, WCAG 1.4.10
  if (await page.locator('h1').count() !== 1) faults.push(`${await page.locator('h1').count()} h1`);
  return faults;
}
