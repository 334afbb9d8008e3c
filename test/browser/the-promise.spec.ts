import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../setup/eventually.js';
import { manyAsk } from './requests.js';
import { SECRET, setStage, type Stage } from './stage.js';

describe('the whole promise, by hand in a browser', () => {
  let stage: Stage;
  let member: Page;
  let rep: Page;
  let number: string;

  beforeAll(async () => { stage = await setStage(); }, 60_000);
  afterAll(() => stage.stop());
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  it('lets a member sign in with the link in a mail', async () => {
    member = await stage.visit();
    await member.goto('/');
    await member.getByRole('link', { name: 'Logga in och be om stöd' }).click();
    await member.getByLabel('Din e-postadress').fill(stage.union.member.email);
    await member.getByRole('button', { name: 'Skicka länken' }).click();
    await member.getByRole('heading', { name: 'Titta i din e-post' }).waitFor();
    const link = await eventually(async () => {
      const [mail] = await stage.product.mailbox.mails();
      const found = /https?:\S+/.exec(mail?.text ?? '')?.[0];
      if (!found) throw new Error('no mail yet');
      return found;
    });
    await member.goto(link);
    await member.getByRole('button', { name: 'Logga in' }).click();
    await member.getByRole('heading', { name: 'Mina ärenden' }).waitFor();
  });

  it('lets the member ask for help in four steps, and says what happens next and when', async () => {
    await member.getByRole('link', { name: 'Be om stöd inför ett samtal' }).first().click();
    await member.getByRole('button', { name: 'Börja' }).click();
    await member.getByRole('radio', { name: 'Medarbetarsamtal', exact: true }).check({ force: true });
    await member.getByLabel('Vilken dag är samtalet?').fill('2026-12-15');
    await member.getByRole('button', { name: 'Fortsätt' }).click();
    await member.getByRole('checkbox', { name: 'Förbereda mig inför samtalet' }).check({ force: true });
    await member.getByRole('checkbox', { name: 'Det finns inget samtalsunderlag' }).check({ force: true });
    await member.getByLabel('Berätta med egna ord').fill(`Förra årets samtal blev inte av. ${SECRET}.`);
    await member.getByRole('radio', { name: 'Fråga mig först' }).check({ force: true });
    await member.getByRole('button', { name: 'Fortsätt' }).click();
    await member.getByRole('radio', { name: 'Här i tjänsten' }).check({ force: true });
    await member.getByRole('button', { name: 'Fortsätt' }).click();
    await member.getByRole('heading', { name: 'Kontrollera dina svar' }).waitFor();
    await member.getByRole('button', { name: 'Skicka' }).click();
    await member.getByRole('heading', { name: 'Din begäran är skickad' }).waitFor();
    number = (await member.getByText(/^ST-2026-\d{5}$/).textContent())!;
    await member.getByText(/senast ons(dag)? 25 nov.* 16[.:]00/).waitFor();
    await stage.product.drain();
  });

  it('shows the case to the rep, who claims it', async () => {
    rep = await stage.visit({ audience: 'staff' });
    await rep.goto('/admin/');
    await rep.getByRole('link', { name: 'Välj en påhittad person' }).click();
    await rep.getByRole('button', { name: 'Rebecka Prov' }).click();
    await rep.getByRole('link', { name: /^Ej tilldelade/ }).click();
    const row = rep.getByRole('row', { name: number });
    await row.getByText('Nytt: svara om 2 arbetsdagar').waitFor();
    await row.getByRole('button', { name: `Ta ${number}` }).click();
    await rep.getByText(`Du har tagit ${number}`).waitFor();
    await rep.getByRole('link', { name: /^Mina/ }).click();
    await rep.getByRole('link', { name: number }).click();
    await rep.getByText(SECRET).waitFor();
  });

  it('lets the rep judge the three promises with evidence, and never shows a result without its coverage', async () => {
    await rep.getByRole('tab', { name: 'De tre löftena' }).click();
    await judge('Samtalet genomförs ordentligt', 'C05', 'Uppfyllt');
    await judge('Chefen kan hålla samtalet', 'C27', 'Ej uppfyllt');
    await judge('Samtalsunderlag finns', 'C06', 'Ej uppfyllt');
    await rep.getByRole('region', { name: 'Samtalet genomförs ordentligt' }).getByText('1 av 25 besvarade').first().waitFor();
    await rep.reload();
    await rep.getByRole('region', { name: 'Samtalsunderlag finns' }).getByText('Ej uppfyllt').first().waitFor();
  });

  it('lets the two write to each other', async () => {
    await rep.getByRole('tab', { name: 'Konversation' }).click();
    await rep.getByRole('radio', { name: 'Meddelande' }).check({ force: true });
    await rep.getByLabel('Meddelande till Maja Prov').fill('Hej Maja! Ska vi höras på torsdag?');
    const sent = rep.waitForResponse((answer) => answer.url().endsWith('/messages') && answer.status() === 201);
    await rep.getByRole('button', { name: 'Skicka till Maja Prov' }).click();
    await sent; // the words also stand in the composer: seeing them says nothing yet
    await member.getByRole('link', { name: 'Till ditt ärende' }).click();
    await member.getByText('Hej Maja! Ska vi höras på torsdag?').waitFor();
    await member.getByText('Rebecka Prov hjälper dig').first().waitFor();
    await member.getByLabel('Skriv till Rebecka Prov').fill('Ja, gärna efter tre.');
    await member.getByRole('button', { name: 'Skicka meddelandet' }).click();
    await rep.getByText('Ja, gärna efter tre.').first().waitFor(); // by itself, over the live stream
  });

  it('lets a follow-up fall due by itself', async () => {
    await rep.getByRole('tab', { name: 'Uppgifter' }).click();
    await rep.getByRole('listitem').filter({ hasText: 'Påminnelse till medlemmen om samtalet' }).getByText('Planerad').waitFor();
    await stage.product.drain();
    await stage.passTo(new Date('2026-12-13T07:00:00Z')); // 08:00 in Stockholm, two days before the talk
    member = await stage.visit({ as: stage.union.member });
    await member.goto('/notices');
    await member.getByText(number).first().waitFor();
    rep = await stage.visit({ as: stage.union.rep, audience: 'staff' });
    await rep.goto('/admin/cases?view=mine');
    await rep.getByRole('link', { name: number }).click();
    await rep.getByRole('tab', { name: 'Uppgifter' }).click();
    await rep.getByRole('button', { name: /^Visa \d+ avslutad/ }).click();
    await rep.getByRole('listitem').filter({ hasText: 'Påminnelse till medlemmen om samtalet' }).getByText('Gjord').first().waitFor();
  });

  it('counts it for ST Direkt in the local report, once five persons hide each other', async () => {
    const { direkt, units } = stage.union;
    const report = await stage.visit({ as: direkt, audience: 'staff' });
    const requests = async (): Promise<string> => {
      await report.goto('/admin/');
      await report.getByRole('link', { name: 'Rapporter' }).click();
      await report.getByLabel('Enhet').selectOption(String(units.section));
      await report.getByRole('heading', { level: 2, name: /^Sektion Norr/ }).waitFor();
      return (await report.getByRole('row', { name: /^Ärenden \S/ }).getByRole('cell').first().textContent())!;
    };
    expect(await requests()).toContain('Dolt');
    await manyAsk(stage, 6);
    await manyAsk(stage, 5, 'and withdraw');
    expect(await requests()).toBe('12'); // neither what is open nor what has ended is few
  });

  /** Opens the promise, answers one criterion, and says what the answer rests on. */
  async function judge(promise: string, code: string, answer: string): Promise<void> {
    const card = rep.getByRole('region', { name: promise });
    await card.getByRole('button', { name: /^Bedöm/ }).click();
    const criterion = card.getByRole('listitem').filter({ hasText: code });
    await criterion.getByRole('button', { name: answer, exact: true }).click();
    await criterion.getByRole('button', { name: 'Ange vad svaret bygger på' }).click();
    await criterion.getByLabel('Vad bygger svaret på?').selectOption('Medlemmens ord');
    await criterion.getByLabel('Med egna ord').fill(`Maja berättar om ${code}.`);
    await criterion.getByRole('button', { name: 'Spara' }).click();
    await criterion.getByText(`Maja berättar om ${code}.`).waitFor();
  }
});
