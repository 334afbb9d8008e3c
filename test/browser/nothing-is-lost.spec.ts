import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Person } from '../factories/world.js';
import { MONDAY, setStage, type Stage } from './stage.js';

const WORDS = 'Förra årets samtal blev inte av.';

describe('what a member writes is never lost', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await setStage(); }, 60_000);
  afterAll(() => stage.stop());
  // An unreachable database is told as 503: only then.
  let outage = false;
  afterEach(async () => expect((await stage.faults()).filter((fault) => !outage || !fault.startsWith('503 '))).toEqual([]));

  const member = (name: string): Promise<Person> => stage.union.world.person({
    name, unitId: stage.union.units.section, workplaceId: stage.union.workplaces.office,
  });
  const words = (page: Page) => page.getByLabel('Berätta med egna ord');
  const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Fortsätt' }).click();

  /** At step 2 with something written, not yet sent on. */
  async function writing(person: Person): Promise<Page> {
    const page = await stage.visit({ as: person });
    await page.goto('/ask');
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByRole('radio', { name: 'Medarbetarsamtal', exact: true }).check({ force: true });
    await page.getByLabel('Vilken dag är samtalet?').fill('2026-12-15');
    await goOn(page);
    await words(page).fill(WORDS);
    return page;
  }
  const finish = async (page: Page): Promise<void> => {
    await page.getByRole('checkbox', { name: 'Förbereda mig inför samtalet' }).check({ force: true });
    await page.getByRole('radio', { name: 'Fråga mig först' }).check({ force: true });
    await goOn(page);
    await page.getByRole('radio', { name: 'Här i tjänsten' }).check({ force: true });
    await goOn(page);
    await page.getByRole('heading', { name: 'Kontrollera dina svar' }).waitFor();
  };
  const casesOf = async (person: Person): Promise<number> =>
    Number((await stage.product.db.query('select count(*) from cases where member_id = $1', [person.id])).rows[0].count);

  it('survives a reload, a sign-out and another device', async () => {
    const person = await member('Anna Prov');
    const page = await writing(person);
    await page.getByText(/^Sparat/).waitFor(); // by itself, after a pause
    await page.reload();
    expect(await words(page).inputValue()).toBe(WORDS);
    await page.getByRole('button', { name: 'Logga ut', exact: true }).click();
    await page.getByRole('heading', { name: 'Stöd inför ditt medarbetarsamtal' }).waitFor();
    const phone = await stage.visit({ as: person });
    await phone.goto('/cases');
    await phone.getByRole('link', { name: 'Fortsätt där du var' }).click();
    await phone.getByRole('heading', { name: /Vad du behöver/ }).waitFor();
    expect(await words(phone).inputValue()).toBe(WORDS);
  });

  it('is one case, however often it is sent', async () => {
    const person = await member('Bo Prov');
    const page = await writing(person);
    await finish(page);
    await page.getByRole('button', { name: 'Skicka' }).dblclick();
    await page.getByRole('heading', { name: 'Din begäran är skickad' }).waitFor();
    await page.goBack();
    await page.goto('/cases');
    await page.getByRole('heading', { name: 'Mina ärenden' }).waitFor();
    await page.getByText(/^ST-2026-\d{5}/).first().waitFor();
    expect(await casesOf(person)).toBe(1);
  });

  it('joins what two devices have written', async () => {
    const person = await member('Cia Prov');
    const page = await writing(person);
    await page.getByText(/^Sparat/).waitFor();
    const phone = await stage.visit({ as: person });
    await phone.goto('/ask/2');
    const saved = phone.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
    await phone.getByRole('checkbox', { name: 'Mina mål är oklara' }).check({ force: true });
    await saved;
    await page.getByRole('checkbox', { name: 'Jag vill ha hjälp av någon utanför min arbetsplats' }).check({ force: true });
    await page.getByText('Du har skrivit på en annan enhet också').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Mina mål är oklara' }).isChecked()).toBe(true);
    expect(await words(page).inputValue()).toBe(WORDS);
  });

  it('waits at the same step when one has been signed out on the way', async () => {
    const person = await member('Dan Prov');
    const page = await writing(person);
    await page.getByText(/^Sparat/).waitFor();
    await stage.product.db.query('delete from sessions where account_id = $1', [person.id]);
    await page.getByRole('checkbox', { name: 'Förbereda mig inför samtalet' }).check({ force: true });
    await page.getByRole('heading', { name: 'Logga in' }).waitFor(); // as soon as that was to be saved
    await page.getByRole('link', { name: 'Välj en påhittad person' }).click();
    await page.getByRole('button', { name: 'Dan Prov' }).click();
    await page.getByRole('heading', { name: /Vad du behöver/ }).waitFor();
    expect(await words(page).inputValue()).toBe(WORDS);
  });

  it('is warned five minutes before being signed out, and may stay', async () => {
    const page = await stage.visit({ as: await member('Eva Prov') });
    await page.goto('/me');
    await page.getByRole('heading', { name: 'Mina uppgifter' }).waitFor();
    await page.getByRole('button', { name: 'Logga ut', exact: true }).waitFor();
    stage.product.clock.set(new Date(MONDAY.getTime() + 55.5 * 60_000));
    await page.clock.fastForward('55:30');
    const warning = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await warning.getByText('Du loggas snart ut').waitFor();
    await warning.getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
    await warning.waitFor({ state: 'detached' });
  });

  it('is kept on the page while the database is away, and saved when it is back', async () => {
    const page = await writing(await member('Finn Prov'));
    await page.getByText(/^Sparat/).waitFor();
    const { db } = stage.product;
    const { rows: [{ name }] } = await db.query('select current_database() as name');
    outage = true;
    await db.query(`alter database ${name} connection limit 0`); // nobody but its owner comes in
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'samtalsstod_app'`);
    await words(page).fill(`${WORDS} Chefen säger att det inte behövs.`);
    await page.getByRole('checkbox', { name: 'Förbereda mig inför samtalet' }).check({ force: true });
    await page.getByRole('radio', { name: 'Fråga mig först' }).check({ force: true });
    await goOn(page);
    await page.getByText(/Vänta en stund och försök igen/).waitFor();
    expect(await words(page).inputValue()).toContain('Chefen säger');
    await db.query(`alter database ${name} connection limit -1`);
    await goOn(page);
    await page.getByRole('heading', { name: /Hur vi når dig/ }).waitFor();
    await page.goto('/ask/2');
    await words(page).waitFor();
    expect(await words(page).inputValue()).toBe(`${WORDS} Chefen säger att det inte behövs.`);
  });
});
