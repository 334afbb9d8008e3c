import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asked, manyAsk } from './requests.js';
import { setStage, type Stage } from './stage.js';

describe('two people at work in the same queue', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage();
    await manyAsk(stage, 24);
    page = await stage.visit({ as: stage.union.rep, audience: 'staff' });
  }, 90_000);
  afterAll(() => stage.stop());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  const open = async (path: string): Promise<void> => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Direktuppdaterat').waitFor();
  };
  const anotherMember = (name: string) => stage.union.world.person({
    name, unitId: stage.union.units.section, workplaceId: stage.union.workplaces.office,
  });

  it('tells of new cases without moving a row', async () => {
    await open('/admin/cases?view=unassigned');
    const rows = page.locator('tbody tr');
    await rows.nth(23).waitFor();
    await asked(stage, await anotherMember('Anna Prov'));
    await page.getByRole('button', { name: '1 nytt ärende, visa' }).waitFor();
    await asked(stage, await anotherMember('Bo Prov'));
    await page.getByRole('button', { name: '2 nya ärenden, visa' }).waitFor();
    expect(await rows.count()).toBe(24);
    await page.getByRole('button', { name: '2 nya ärenden, visa' }).click();
    await rows.nth(25).waitFor();
  });

  it('comes back from a case to the same row, place, filter and order', async () => {
    await open('/admin/cases?view=unassigned&need=prepare&sort=number');
    const link = page.locator('tbody tr').nth(18).getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    const number = await link.textContent();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(100);
    // the browser tells the page of the scroll with its next frame; nobody's finger is faster
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: number! }).waitFor();
    await page.goBack();
    await page.waitForFunction((text) => document.activeElement?.textContent === text, number);
    expect(new URL(page.url()).search).toBe('?view=unassigned&need=prepare&sort=number');
    expect(Math.abs(await page.evaluate(() => window.scrollY) - before)).toBeLessThan(50);
  });

  it('speaks the other language at once, in every row', async () => {
    await open('/admin/cases?view=unassigned');
    const states = page.locator('tbody tr td:nth-child(4)');
    await states.first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    expect(new Set(await states.allInnerTexts())).toEqual(new Set(['New\nTake']));
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
  });

  it('tells the second who claimed first, and loses nothing', async () => {
    const { id, number } = await asked(stage, await anotherMember('Cia Prov'));
    await open('/admin/cases?view=unassigned');
    const claim = page.getByRole('button', { name: `Ta ${number}` });
    await claim.waitFor();
    const other = await stage.union.world.as(stage.union.otherRep, 'staff');
    expect((await other.post(`/cases/${id}/claim`)).status).toBe(200);
    await claim.click();
    await page.getByText(new RegExp(`^Olle Prov hann före med ${number}`)).waitFor();
  });

  it('shows both values when somebody has changed the same thing, and overwrites nothing', async () => {
    const { id } = await asked(stage, await anotherMember('Dan Prov'));
    const rep = await stage.union.world.as(stage.union.rep, 'staff');
    await rep.post(`/cases/${id}/claim`);
    await open(`/admin/cases/${id}`);
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Samtalets dag').fill('2026-12-18');
    const { body } = await rep.get(`/cases/${id}`);
    expect((await rep.patch(`/cases/${id}/facts`, { talkDate: '2026-12-17' }, { ifMatch: body.version })).status).toBe(200);
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    const both = page.getByRole('alertdialog').or(page.getByRole('dialog')).filter({ hasText: 'Någon har ändrat under tiden' });
    await both.getByText(/17 dec/).first().waitFor();
    await both.getByText(/18 dec/).first().waitFor();
    expect((await rep.get(`/cases/${id}`)).body.talk.date).toBe('2026-12-17');
    await both.getByRole('button', { name: 'Spara det jag skrev' }).click();
    await page.getByText(/^Uppgifterna i ST-2026-\d+ är ändrade/).waitFor();
    expect((await rep.get(`/cases/${id}`)).body.talk.date).toBe('2026-12-18');
  });

  it('keeps what is written to a case while another part of it is open, and on another device', async () => {
    const { id } = await asked(stage, await anotherMember('Eva Prov'));
    await (await stage.union.world.as(stage.union.rep, 'staff')).post(`/cases/${id}/claim`);
    await open(`/admin/cases/${id}`);
    await page.getByRole('textbox', { name: 'Intern anteckning' }).fill('Ring på fredag.');
    await page.getByText('Utkastet är sparat, bara du ser det').waitFor();
    await page.getByRole('tab', { name: 'Händelser' }).click();
    await page.getByRole('tab', { name: 'Konversation' }).click();
    expect(await page.getByRole('textbox', { name: 'Intern anteckning' }).inputValue()).toBe('Ring på fredag.');
    const laptop = await stage.visit({ as: stage.union.rep, audience: 'staff' });
    await laptop.goto(`/admin/cases/${id}`);
    await laptop.getByRole('textbox', { name: 'Intern anteckning' }).waitFor();
    expect(await laptop.getByRole('textbox', { name: 'Intern anteckning' }).inputValue()).toBe('Ring på fredag.');
  });
});
