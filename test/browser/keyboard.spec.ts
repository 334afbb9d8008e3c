import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Keyboard } from './keyboard.js';
import { asked } from './requests.js';
import { setStage, type Stage } from './stage.js';

describe('by keyboard alone', () => {
  let stage: Stage;
  let page: Page;
  let keys: Keyboard;

  beforeAll(async () => { stage = await setStage(); }, 60_000);
  afterAll(() => stage.stop());
  afterEach(async () => {
    expect(await page.evaluate(() => (window as unknown as { pressed?: number }).pressed ?? 0)).toBe(0);
    expect(await stage.faults()).toEqual([]);
  });

  const begin = async (visit: Parameters<Stage['visit']>[0], path: string): Promise<void> => {
    page = await stage.visit(visit);
    await page.addInitScript(() => document.addEventListener('mousedown', () => {
      (window as unknown as { pressed?: number }).pressed = 1;
    }, true));
    keys = new Keyboard(page);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const atHeading = async (name: string | RegExp): Promise<void> => {
    const heading = page.getByRole('heading', { level: 1, name });
    await heading.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1'); // each new page begins to be read at its heading
  };

  it('the skip link is first, and leads past the menu', async () => {
    await begin({ as: stage.union.member }, '/cases');
    await keys.press('Tab');
    expect(await keys.focused()).toContain('Hoppa till innehållet');
    await keys.press('Enter');
    expect(await keys.focused()).toContain('id="main"');
  });

  it('a member asks for help', async () => {
    await begin({ as: stage.union.member }, '/cases');
    await keys.use(page.getByRole('link', { name: 'Be om stöd inför ett samtal' }).first());
    await atHeading('Be om stöd inför ett samtal');
    await keys.use(page.getByRole('button', { name: 'Börja' }));
    await atHeading(/När och var/);

    await keys.use(page.getByRole('button', { name: 'Fortsätt' })); // nothing answered yet
    await page.getByText('Något behöver rättas').first().waitFor();
    expect(await page.title()).toMatch(/^Fel: /);
    await keys.use(page.getByRole('link', { name: 'Välj vilket samtal det gäller' }));
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await keys.choose(page.getByRole('radio', { name: 'Medarbetarsamtal', exact: true }));
    await keys.write(page.getByLabel('Vilken dag är samtalet?'), '20261215');
    await keys.use(page.getByRole('button', { name: 'Fortsätt' }));

    await atHeading(/Vad du behöver/);
    await keys.tick(page.getByRole('checkbox', { name: 'Förbereda mig inför samtalet' }));
    await keys.write(page.getByLabel('Berätta med egna ord'), 'Jag vill ha hjälp att förbereda mig.');
    await keys.choose(page.getByRole('radio', { name: 'Fråga mig först' }));
    await keys.press('Tab');
    await keys.use(page.getByRole('button', { name: 'Fortsätt' }));

    await atHeading(/Hur vi når dig/);
    await keys.choose(page.getByRole('radio', { name: 'Här i tjänsten' }));
    await keys.use(page.getByRole('button', { name: 'Fortsätt' }));
    await atHeading(/Kontrollera dina svar/);
    await keys.use(page.getByRole('button', { name: 'Skicka' }));
    await atHeading('Din begäran är skickad');
    await keys.use(page.getByRole('link', { name: 'Till ditt ärende' }));
    await atHeading(/ST-2026-00001/);
    await stage.product.drain();
  });

  it('a rep claims, checks, notes, writes and closes', async () => {
    const { number } = await asked(stage, await stage.union.world.person({
      name: 'Nils Prov', unitId: stage.union.units.section, workplaceId: stage.union.workplaces.office,
    }));
    await begin({ as: stage.union.rep, audience: 'staff' }, '/admin/cases?view=unassigned');
    await page.getByRole('link', { name: number }).waitFor();
    await keys.press('j');
    await keys.press('j');
    await keys.press('k');
    await keys.press('c');
    await page.getByText(/^Du har tagit ST-2026-/).waitFor();
    await keys.press('z'); // ten seconds to think again
    await page.getByText(/är tillbaka i kön/).waitFor();
    await page.getByRole('button', { name: /^Ta ST-/ }).nth(1).waitFor(); // both may be claimed again
    await keys.press('c');
    await page.getByText(/^Du har tagit ST-2026-/).first().waitFor();
    await keys.press('Enter');
    await atHeading(/ST-2026-/);

    await keys.use(page.getByRole('tab', { name: 'Konversation' }), 'ArrowRight');
    const card = page.getByRole('region', { name: 'Samtalet genomförs ordentligt' });
    await keys.use(card.getByRole('button', { name: /^Bedöm/ }));
    const criterion = card.getByRole('listitem').filter({ hasText: 'C05' });
    await keys.use(criterion.getByRole('button', { name: 'Uppfyllt', exact: true }), 'Space');
    await keys.use(criterion.getByRole('button', { name: 'Ange vad svaret bygger på' }));
    await keys.to(criterion.getByLabel('Vad bygger svaret på?'));
    await page.keyboard.type('Med');
    await keys.write(criterion.getByLabel('Med egna ord'), 'Kallelsen kom tre veckor före.');
    await keys.use(criterion.getByRole('button', { name: 'Spara' }));
    await criterion.getByText('Kallelsen kom tre veckor före.').waitFor();

    await keys.to(page.getByRole('tab', { name: 'De tre löftena' }), 'Shift+Tab');
    await keys.press('ArrowLeft');
    await page.getByRole('tabpanel', { name: 'Konversation' }).waitFor();
    await keys.press('n');
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await page.keyboard.type('Ring arbetsplatsombudet först.');
    await keys.press('ControlOrMeta+Enter');
    await page.getByText('Anteckningen är sparad').waitFor();
    await keys.to(page.getByRole('tab', { name: 'Konversation' }), 'Shift+Tab'); // shortcuts rest while one writes
    await keys.press('m');
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await page.keyboard.type('Hej! Ska vi höras på torsdag?');
    await keys.press('ControlOrMeta+Enter');
    await page.getByText(/^Meddelandet till .* är skickat/).waitFor();

    await keys.to(page.getByRole('button', { name: 'Markera som löst', exact: true }), 'Shift+Tab');
    await keys.press('Enter');
    const dialog = page.getByRole('dialog');
    await keys.choose(dialog.getByRole('radio', { name: 'Hjälp att förbereda sig' }));
    await keys.use(dialog.getByRole('button', { name: 'Markera som löst' }));
    await page.getByText(/^ST-2026-\d+ är löst/).waitFor();
    await keys.to(page.getByRole('button', { name: 'Avsluta ärendet' }), 'Shift+Tab');
    await keys.press('Enter');
    await keys.use(dialog.getByRole('button', { name: 'Avsluta ärendet' }));
    await page.getByText(/^ST-2026-\d+ är avslutat/).waitFor();
  });

  it('shows every shortcut at ?, and lets them be turned off', async () => {
    await begin({ as: stage.union.rep, audience: 'staff' }, '/admin/cases');
    await page.getByRole('table').waitFor();
    await keys.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nästa rad').waitFor();
    await dialog.getByText('Ta ärendet').waitFor();
    await keys.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await keys.press('/');
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await keys.use(page.getByRole('button', { name: 'Kortkommandon' }));
    const kept = page.waitForResponse(/\/api\/session\/preferences$/);
    await keys.use(dialog.getByRole('checkbox', { name: 'Använd kortkommandon' }), 'Space');
    expect((await kept).status()).toBe(200);
    await keys.press('Escape');
    await page.reload();
    await page.getByRole('table').waitFor();
    await keys.press('/');
    expect(await keys.focused()).not.toContain('<input');
  });

  it('narrows the queue by what is chosen in a list, not by the first arrow', async () => {
    await begin({ as: stage.union.lead, audience: 'staff' }, '/admin/cases');
    await keys.use(page.getByRole('button', { name: 'Behov' }), 'ArrowDown');
    await page.getByRole('menu').waitFor();
    await keys.press('ArrowDown');
    expect(page.url()).not.toContain('need=');
    await keys.press('Enter');
    await page.waitForURL(/need=/);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Ta bort filtret'));
  });
});
