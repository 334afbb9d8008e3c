import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setStage, type Stage } from './stage.js';

describe("a member's own details", () => {
  let stage: Stage;
  beforeAll(async () => { stage = await setStage(); }, 60_000);
  afterAll(() => stage.stop());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it('are saved without another language than the one read in, until that is changed', async () => {
    const page = await stage.visit({ as: stage.union.member, language: 'en' });
    await page.goto('/me');
    await page.getByLabel('Phone').fill('070-174 06 01');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your details are saved').waitFor();
    await page.getByRole('heading', { name: 'My details' }).waitFor();
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
    await page.getByRole('button', { name: 'Save' }).click();
    await saved;
    await page.getByRole('radio', { name: 'Svenska' }).check({ force: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Mina uppgifter' }).waitFor();
  });

  it('have a search for workplaces that says that nothing matches only when it knows', async () => {
    const page = await stage.visit({ as: stage.union.otherRep });
    await page.route(/\/api\/me\/workplaces/, (route) => route.abort());
    await page.goto('/me');
    await page.getByRole('combobox').fill('kontoret');
    const list = page.getByRole('listbox');
    await list.getByText('Hämtar').waitFor();
    await list.getByText('Det gick inte att söka').waitFor();
    await page.unroute(/\/api\/me\/workplaces/);
    await page.getByRole('combobox').fill('finns inte');
    await list.getByText('Inget som matchar').waitFor();
  });
});
