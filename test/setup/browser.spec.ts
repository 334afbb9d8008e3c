import { expect, it } from '@jest/globals';
import { openBrowser } from './browser.js';

it('opens a browser in which words have a size', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Medarbetarsamtal på måndag</h1>');
  const box = await page.getByRole('heading').boundingBox();
  expect(box?.height).toBeGreaterThan(15);
  await browser.close();
});
