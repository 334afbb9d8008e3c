import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Person } from '../factories/world.js';
import { asked } from './requests.js';
import { setStage, type Stage } from './stage.js';

const WORDS = 'Jag kan på torsdag efter tre.';
const MORE = `${WORDS} Fredag går också bra.`;

describe('what a member has begun to write', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await setStage(); }, 60_000);
  afterAll(() => stage.stop());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  const member = (name: string): Promise<Person> => stage.union.world.person({
    name, unitId: stage.union.units.section, workplaceId: stage.union.workplaces.office,
  });
  const message = (page: Page) => page.locator('#message');
  const saved = (page: Page): Promise<void> => page.getByText('Utkastet är sparat').waitFor();
  const toList = async (page: Page): Promise<void> => {
    await page.getByRole('navigation').getByRole('link', { name: 'Mina ärenden' }).click();
    await page.getByRole('heading', { name: 'Mina ärenden', level: 1 }).waitFor();
  };
  /** In the case, come from the list. */
  async function inTheCase(person: Person): Promise<{ page: Page; id: string }> {
    const { id } = await asked(stage, person);
    const page = await stage.visit({ as: person });
    await page.goto('/cases');
    await page.locator(`a[href="/cases/${id}"]`).first().click();
    await message(page).waitFor();
    return { page, id };
  }
  const back = async (page: Page): Promise<void> => {
    await page.goBack();
    await message(page).waitFor();
  };

  it('is there when one comes back from the list', async () => {
    const { page } = await inTheCase(await member('Anna Prov'));
    await message(page).fill(WORDS);
    await saved(page);
    await toList(page);
    await back(page);
    expect(await message(page).inputValue()).toBe(WORDS);
    await saved(page);
    await message(page).fill(MORE); // and leaves before it is saved
    await toList(page);
    await back(page);
    expect(await message(page).inputValue()).toBe(MORE);
    await saved(page);
  });

  it('is gone from the field when it has been sent, also after coming back', async () => {
    const { page } = await inTheCase(await member('Bo Prov'));
    await message(page).fill(WORDS);
    await saved(page);
    await page.getByRole('button', { name: 'Skicka meddelandet' }).click();
    await page.getByRole('listitem').getByText(WORDS).waitFor();
    await toList(page);
    await back(page);
    expect(await message(page).inputValue()).toBe('');
  });

  it('says that it is not saved while the network is away, and is saved when it is back', async () => {
    const person = await member('Cia Prov');
    const { page, id } = await inTheCase(person);
    await page.context().setOffline(true);
    await message(page).fill(WORDS);
    await page.getByText('Utkastet är inte sparat än').waitFor();
    await toList(page);
    await back(page);
    expect(await message(page).inputValue()).toBe(WORDS);
    await page.getByText('Utkastet är inte sparat än').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    const phone = await stage.visit({ as: person });
    await phone.goto(`/cases/${id}`);
    await message(phone).waitFor();
    expect(await message(phone).inputValue()).toBe(WORDS);
  });

  it('is saved in a help request that one left while it could not be', async () => {
    const page = await stage.visit({ as: await member('Dan Prov') });
    const words = page.getByLabel('Berätta med egna ord');
    await page.goto('/ask');
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByRole('radio', { name: 'Medarbetarsamtal', exact: true }).check({ force: true });
    await page.getByLabel('Vilken dag är samtalet?').fill('2026-12-15');
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await words.fill(WORDS);
    await page.getByText('Det senaste är inte sparat än').waitFor();
    await toList(page);
    await page.getByRole('link', { name: 'Fortsätt där du var' }).click();
    await words.waitFor();
    expect(await words.inputValue()).toBe(WORDS);
    await toList(page);
    const kept = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok(), { timeout: 20_000 }); // tried every five seconds
    await page.unroute('**/draft');
    await kept;
    await page.goto('/ask/2');
    await words.waitFor();
    expect(await words.inputValue()).toBe(WORDS);
  });
});
