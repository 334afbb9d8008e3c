import path from 'node:path';
import { mailedToken } from './people.mjs';
import { planted } from './planted.mjs';
import { openProfile } from './profile.mjs';

/** @typedef {import('./canary.mjs').Stage} Stage */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./profile.mjs').Profile} Profile */

const { text, personnummer, phone, email, names, register } = planted;
const goOn = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Fortsätt' }).click();

/** @param {Profile} profile @param {Stage} stage */
async function asMember({ page, take }, { product, traces, union }) {
  await page.goto('/');
  await page.getByRole('link', { name: 'Logga in och be om stöd' }).click();
  await page.getByLabel('Din e-postadress').fill(union.people.caller.email);
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await page.getByRole('heading', { name: 'Titta i din e-post' }).waitFor();
  await page.goto(`/sign-in#${await mailedToken(product, union.people.caller.email, traces)}`);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('heading', { name: 'Mina ärenden' }).waitFor();
  await page.goto('/ask');
  await page.getByRole('button', { name: 'Börja' }).click();
  await page.getByRole('radio', { name: 'Medarbetarsamtal', exact: true }).check({ force: true });
  await page.getByLabel('Vilken dag är samtalet?').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Vilken chef håller samtalet?').fill(names.manager);
  await goOn(page);
  await page.getByRole('checkbox', { name: 'Förbereda mig inför samtalet' }).check({ force: true });
  await page.getByLabel('Berätta med egna ord').fill(`${text.description} ${personnummer.long}`);
  await page.getByRole('radio', { name: 'Fråga mig först' }).check({ force: true });
  await take();
  await goOn(page);
  await page.getByRole('radio', { name: 'På telefon' }).check({ force: true });
  await page.getByLabel('Ditt privata telefonnummer').fill(phone.reach);
  await page.getByLabel('När passar det bäst?').fill(text.when);
  await page.getByLabel('Behöver du något för att kunna delta på lika villkor?').fill(text.supportNeeds);
  await page.getByText(/^Sparat/).first().waitFor();
  await page.reload();
  await take();
  await goOn(page);
  await page.getByRole('heading', { name: 'Kontrollera dina svar' }).waitFor();
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('heading', { name: 'Din begäran är skickad' }).waitFor();
  await page.getByRole('link', { name: 'Till ditt ärende' }).click();
  await page.getByLabel(/^Skriv till/).fill(`${text.fromMember} ${personnummer.hyphen}`);
  await take();
  await page.getByRole('button', { name: 'Skicka meddelandet' }).click();
  await page.getByText(/gurkinläggningen/).first().waitFor();
  await page.goto('/me');
  await page.getByRole('heading', { name: 'Mina uppgifter' }).waitFor();
}

/** @param {Profile} profile @param {Stage} stage */
async function asRep({ page, take }, { cast: { factors, main }, union }) {
  await page.goto('/admin/');
  await page.getByLabel('E-postadress').fill(union.people.rep.email);
  await page.getByLabel('Lösenord').fill(factors.password);
  await goOn(page);
  await page.getByRole('button', { name: 'Använd en återställningskod' }).click();
  await page.getByLabel('Återställningskod').fill(factors.recoveryCodes[1] ?? '');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('link', { name: /^Mina/ }).first().waitFor();
  for (const words of [names.member, personnummer.long, personnummer.plus, phone.plain, email.member, planted.search]) {
    await page.getByLabel('Sök ärende med nummer').fill(words);
    await page.keyboard.press('Enter');
  }
  await page.goto(`/admin/cases/${main}`);
  await page.getByText(/kolonilottsgrälet/).first().waitFor();
  await page.getByRole('tab', { name: 'Konversation' }).click();
  await page.getByRole('radio', { name: 'Meddelande' }).check({ force: true });
  await page.getByLabel(/^Meddelande till/).fill(`${text.fromRep} ${personnummer.centuryHyphen}`);
  await take();
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/messages') && answer.status() === 201);
  await page.getByRole('button', { name: /^Skicka till/ }).click();
  await sent;
  await page.reload();
  await page.getByRole('tab', { name: 'De tre löftena' }).click();
  await page.goto('/admin/workplaces');
  await page.getByLabel('Sök på namn, ort eller arbetsgivare').fill(register.workplace.slice(0, 40));
  await page.waitForResponse((answer) => answer.url().includes('search='));
  await take();
}

/**
 * The same promise by hand in two real browsers, each with a profile on disk that is searched once they are closed.
 * @param {Stage} stage
 * @returns {Promise<import('./canary.mjs').Look>}
 */
export async function browserRun(stage) {
  const profiles = [];
  for (const [who, run, width] of /** @type {const} */ ([['member', asMember, 390], ['rep', asRep, 1280]])) {
    const profile = await openProfile(path.join(stage.product.dir, `browser-${who}`), stage.product.url, width);
    profiles.push({ who, profile, own: who === 'member' ? [email.caller, phone.reach] : [email.rep] });
    try {
      await run(profile, stage);
    } finally {
      await profile.close();
    }
  }
  const token = stage.traces.secrets;
  return (it) => {
    for (const { who, profile, own } of profiles) {
      // the link itself is what the member opens; it is good once, and gone from the address bar before anything is asked for
      const opened = (/** @type {string} */ id) => id.startsWith('the link to') && token.has(id);
      // the name of an office is asked for in the address: it says nothing of anybody
      const office = profile.addresses.filter((line) => /^GET \S+\/workplaces\?search=/.test(line));
      it.look('addresses', `${who}’s browser`, profile.addresses.filter((line) => !office.includes(line) && !/^(address bar: |GET )\S+\/sign-in#/.test(line)).join('\n'));
      it.look('addresses', `${who}’s browser, offices`, office.join('\n'), ({ kind }) => kind === 'register');
      it.look('browser storage', `${who}’s browser`, profile.storage.join('\n'));
      // fields for one's own address and telephone are marked as such (WCAG 1.3.5), and browsers may offer to remember them
      it.lookUnder('browser profile', profile.folder, ({ id, value }) => (who === 'member' && opened(id)) || own.includes(value));
    }
  };
}
