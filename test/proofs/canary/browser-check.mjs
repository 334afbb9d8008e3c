/* global document, history, localStorage, btoa -- what runs in the page */
import path from 'node:path';
import { finder } from './finder.mjs';
import { lookout } from './look.mjs';
import { CANARIES, planted } from './planted.mjs';
import { openProfile } from './profile.mjs';

const { names, text, personnummer } = planted;

/**
 * Leaks on purpose in a browser, and answers in which places the scan did not see it: none, or the scan is blind.
 * @param {import('./canary.mjs').Stage} stage
 */
export async function blindPlaces({ product }) {
  const profile = await openProfile(path.join(product.dir, 'browser-leaks'), product.url);
  const { page, addresses, storage, folder } = profile;
  await page.goto('/');
  await page.evaluate(({ name, note, number }) => {
    localStorage.setItem('last', btoa(unescape(encodeURIComponent(name))));
    history.pushState({}, '', `/?q=${encodeURIComponent(note)}`);
    document.cookie = `last=${number}`;
    const area = Object.assign(document.createElement('textarea'), { id: 'leak' });
    document.body.append(area);
  }, { name: names.member, note: text.note, number: personnummer.hyphen });
  await page.locator('#leak').fill(text.comment);
  await page.goto('/sign-in');
  await page.goBack();
  await profile.close();
  const it = lookout(finder(CANARIES));
  it.look('addresses', '', addresses.join('\n'));
  it.look('browser storage', '', storage.join('\n'));
  it.lookUnder('browser profile', folder);
  const seen = new Set(it.leaks.map(({ channel, canary }) => `${channel}: ${canary}`));
  return ['browser storage: the member’s name', 'addresses: a note', 'browser storage: personnummer with a hyphen', 'browser profile: a note',
    'browser profile: how the talk went'].filter((place) => !seen.has(place));
}
