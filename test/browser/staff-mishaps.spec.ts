import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import type { Person } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { asked } from './requests.js';
import { MONDAY, setStage, type Stage } from './stage.js';

const refused = { status: 403, contentType: 'application/problem+json', body: JSON.stringify({ code: 'not-permitted', status: 403 }) };
const minutesOn = (minutes: number): Date => new Date(MONDAY.getTime() + minutes * 60_000);

describe('what goes wrong while a rep works', () => {
  let stage: Stage;
  let rep: Client;
  beforeAll(async () => {
    stage = await setStage();
    rep = await stage.union.world.as(stage.union.rep, 'staff');
  }, 60_000);
  afterAll(() => stage.stop());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  const member = (name: string): Promise<Person> => stage.union.world.person({
    name, unitId: stage.union.units.section, workplaceId: stage.union.workplaces.office,
  });
  const takenFrom = async (name: string): Promise<string> => {
    const { id } = await asked(stage, await member(name));
    await rep.post(`/cases/${id}/claim`);
    await rep.post(`/cases/${id}/messages`, { text: 'Hej!' });
    await stage.product.drain();
    return id;
  };
  const resolvedOf = async (name: string): Promise<string> => {
    const id = await takenFrom(name);
    expect((await rep.post(`/cases/${id}/resolve`, { outcome: 'helped-to-prepare' })).status).toBe(200);
    return id;
  };
  const open = async (path: string, as = stage.union.rep): Promise<Page> => {
    const page = await stage.visit({ as, audience: 'staff' });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const note = (page: Page) => page.getByRole('textbox', { name: 'Intern anteckning' });

  it('says at once that there is no network, and does nothing when it is back', async () => {
    const id = await takenFrom('Anna Prov');
    const page = await open(`/admin/cases/${id}`);
    await page.getByRole('button', { name: 'Markera som löst' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Hjälp att förbereda sig' }).check({ force: true });
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Markera som löst' }).click();
    await dialog.getByText('Vi får ingen kontakt').waitFor();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    await page.waitForFunction(() => navigator.onLine);
    await page.waitForTimeout(1_500);
    expect((await rep.get(`/cases/${id}`)).body.state).toBe('in-progress');
  });

  it('writes a note, not to the member, once a case is closed, and keeps what was not sent', async () => {
    const id = await resolvedOf('Bo Prov');
    const page = await open(`/admin/cases/${id}`);
    await page.getByRole('radio', { name: 'Meddelande' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Meddelande till Bo Prov' }).fill('Hör av dig i vår.');
    await page.getByRole('button', { name: 'Avsluta ärendet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta ärendet' }).click();
    await note(page).waitFor();
    expect(await page.getByRole('button', { name: 'Skicka till Bo Prov' }).count()).toBe(0);
    await page.getByText('Det du skrev till Bo Prov är inte skickat').waitFor();
    await page.getByRole('button', { name: 'Flytta till anteckningen' }).click();
    expect(await note(page).inputValue()).toBe('Hör av dig i vår.');
    await page.getByRole('button', { name: 'Spara anteckningen' }).click();
    await page.getByText('Anteckningen är sparad').waitFor();
    const { body } = await rep.get(`/cases/${id}`);
    expect(body.notes.map(({ text }: { text: string }) => text)).toEqual(['Hör av dig i vår.']);
    expect(body.composer.message ?? '').toBe('');
  });

  it('says that a note is not kept, also after a look elsewhere, and keeps it when that can be done', async () => {
    const id = await takenFrom('Cilla Prov');
    const page = await open(`/admin/cases/${id}`);
    await page.route('**/composer', (route) => route.abort());
    await note(page).fill('Ring på torsdag');
    await page.getByText('Utkastet är inte sparat än').waitFor();
    await page.getByRole('tab', { name: 'Händelser' }).click();
    await note(page).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Konversation' }).click();
    expect(await note(page).inputValue()).toBe('Ring på torsdag');
    await page.getByText('Utkastet är inte sparat än').waitFor();
    await page.unroute('**/composer');
    await page.getByText('Utkastet är sparat').waitFor({ timeout: 20_000 }); // tried every five seconds
    expect((await rep.get(`/cases/${id}`)).body.composer.note).toBe('Ring på torsdag');
  });

  it('keeps what is written in a dialog when somebody presses beside it', async () => {
    const id = await resolvedOf('Cia Prov');
    const page = await open(`/admin/cases/${id}`);
    await page.getByRole('button', { name: 'Öppna igen' }).click();
    const reason = page.getByRole('dialog').getByRole('textbox');
    await reason.fill('Chefen ändrade sig.');
    await page.mouse.click(5, 5);
    await page.waitForTimeout(300);
    expect(await reason.inputValue()).toBe('Chefen ändrade sig.');
  });

  it('keeps what is being written about an answer after a look elsewhere, and changes the answer along with it', async () => {
    const id = await takenFrom('Dan Prov');
    const page = await open(`/admin/cases/${id}?tab=promises`);
    const card = page.getByRole('region', { name: 'Samtalet genomförs ordentligt' });
    await card.getByRole('button', { name: /^Bedöm/ }).click();
    const criterion = card.getByRole('listitem').filter({ hasText: 'C05' });
    await criterion.getByRole('button', { name: 'Uppfyllt', exact: true }).click();
    await criterion.getByRole('button', { name: 'Ange vad svaret bygger på' }).click();
    await criterion.getByLabel('Med egna ord').fill('Kallelsen kom två dagar före.');
    await page.getByRole('tab', { name: 'Händelser' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'De tre löftena' }).click();
    expect(await criterion.getByLabel('Med egna ord').inputValue()).toBe('Kallelsen kom två dagar före.');
    await criterion.getByRole('button', { name: 'Delvis' }).click();
    await criterion.getByText('Svaret ändras till ”Delvis” när du sparar.').waitFor();
    expect(await criterion.getByLabel('Med egna ord').inputValue()).toBe('Kallelsen kom två dagar före.');
    await criterion.getByRole('button', { name: 'Spara' }).click();
    await criterion.getByRole('button', { name: 'Ändra vad svaret bygger på' }).waitFor();
    const { items } = (await rep.get(`/cases/${id}/promises`)).body;
    const criteria = items.flatMap((check: { criteria: { code: string }[] }) => check.criteria);
    expect(criteria.find(({ code }: { code: string }) => code === 'C05')).toMatchObject({ answer: 'partly', evidenceText: 'Kallelsen kom två dagar före.' });
  });

  it('sends a claim once, however often it is pressed', async () => {
    const { id } = await asked(stage, await member('Eva Prov'));
    const page = await open(`/admin/cases/${id}`);
    const claim = page.getByRole('button', { name: 'Ta ärendet' });
    await claim.waitFor();
    let sent = 0;
    await page.route('**/claim', async (route) => {
      sent += 1;
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      await route.continue();
    });
    await claim.dblclick();
    await page.keyboard.press('c');
    await page.getByText(/^Du har tagit ST-2026-/).waitFor();
    expect(sent).toBe(1);
    expect(await page.getByText(/hann före/).count()).toBe(0);
  });

  it('says what could not be fetched, and fetches it at another try', async () => {
    const id = await takenFrom('Finn Prov');
    const page = await open(`/admin/cases/${id}`);
    await page.route('**/api/cases/*/follow-ups', (route) => route.fulfill(refused));
    await page.getByRole('button', { name: 'Markera som löst' }).click();
    const remaining = page.getByRole('dialog').getByRole('region', { name: 'Det som återstår' });
    const again = remaining.getByRole('button', { name: 'Försök igen' });
    await again.waitFor();
    expect(await remaining.getByText('Inga', { exact: true }).count()).toBe(0);
    await page.unroute('**/api/cases/*/follow-ups');
    await again.click();
    await again.waitFor({ state: 'detached' });
    expect(await remaining.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Escape');

    await page.route(/\/api\/cases\?q=/, (route) => route.fulfill({ ...refused, status: 429, body: '{"code":"too-often","status":429}' }));
    await page.getByRole('searchbox', { name: 'Sök ärende med nummer' }).fill('ST-2026-00001');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').or(page.getByRole('alert')).filter({ hasText: /vänta/i }).first().waitFor();
    expect(await page.getByText('Inget ärende med numret').count()).toBe(0);
  });

  it('offers the employers again when they could not be fetched', async () => {
    const page = await open('/admin/workplaces', stage.union.lead);
    await page.route('**/api/employers', (route) => route.fulfill(refused));
    await page.getByRole('button', { name: 'Lägg till arbetsplats' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Försök igen' }).waitFor();
    await page.unroute('**/api/employers');
    await dialog.getByRole('button', { name: 'Försök igen' }).click();
    await dialog.getByRole('combobox', { name: 'Arbetsgivare' }).waitFor();
  });

  it('begins empty with another caller, and asks anew how each is reached', async () => {
    await stage.union.world.person({ name: 'Gun Prov', unitId: stage.union.units.section, memberNumber: '1000003' });
    const page = await open('/admin/intake', stage.union.direkt);
    const find = async (number: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Medlemsnummer' }).fill(number);
      await page.getByRole('button', { name: 'Hitta medlemmen' }).click();
      await page.getByRole('button', { name: 'Byt medlem' }).waitFor();
    };
    const words = page.getByLabel('Med medlemmens egna ord');
    const answer = async (): Promise<void> => {
      await words.fill('Samtalet blev inte av.');
      await page.getByRole('radio', { name: 'På telefon' }).check({ force: true });
      await page.getByLabel('Privat telefonnummer').fill('070-174 06 02');
    };
    const reached = () => page.getByRole('radio', { name: 'På telefon' }).isChecked();
    await find('1000001');
    await answer();
    await page.getByRole('button', { name: 'Byt medlem' }).click();
    await find('1000003');
    expect([await words.inputValue(), await reached()]).toEqual(['', false]);
    await answer();
    await page.getByRole('button', { name: 'Byt medlem' }).click();
    await page.getByRole('checkbox', { name: 'Behåll svaren jag har skrivit' }).check({ force: true });
    await find('1000001');
    expect([await words.inputValue(), await reached()]).toEqual(['Samtalet blev inte av.', false]);
    await page.getByRole('radio', { name: 'På telefon' }).check({ force: true });
    expect(await page.getByLabel('Privat telefonnummer').inputValue()).toBe('');
  });

  it('asks for the state of the mail by itself, which is nobody being there', async () => {
    const page = await open('/admin/mail-health', await stage.union.world.person({ name: 'Adam Prov', roles: ['admin'] }));
    await page.getByText('Senast skickat').waitFor();
    const asking = page.waitForRequest(/\/api\/mail-health/);
    await page.clock.fastForward('01:30');
    expect((await asking).headers()['x-unattended']).toBe('1');
  });

  it('ends the session of a browser that nobody touches, however much happens in its unit', async () => {
    const page = await open('/admin/cases?view=unassigned');
    await page.getByText('Direktuppdaterat').waitFor();
    const byItself = (request: Request): boolean => /\/api\/cases\?/.test(request.url()) && request.headers()['x-unattended'] === '1';
    for (const minutes of [12, 24]) {
      await stage.passTo(minutesOn(minutes));
      const news = page.waitForRequest(byItself);
      await asked(stage, await member(`Medlem Efter${minutes}`));
      await news;
    }
    await stage.passTo(minutesOn(32));
    await page.waitForURL(/\/admin\/sign-in/, { timeout: 20_000 });
  });

  it('tells the year of an event once, as it was in Stockholm', async () => {
    const officer = await stage.union.world.person({ name: 'Dag Prov', roles: ['dpo'] });
    await stage.passTo(new Date('2026-12-31T23:30:00Z'));
    await asked(stage, await member('Hal Prov'));
    await stage.passTo(new Date('2028-01-10T09:00:00Z'));
    const page = await open('/admin/audit?from=2026-12-31&to=2027-01-02', officer);
    await page.getByRole('cell', { name: '2027-01-01 00:30', exact: true }).first().waitFor();
  });
});
