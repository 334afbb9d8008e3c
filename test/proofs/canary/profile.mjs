/* global document, history, indexedDB, localStorage, navigator, sessionStorage, Storage -- what runs in the page */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findWholeBrowser } from '../../setup/find-whole-browser.mjs';

/**
 * One person's browser with a profile on disk, as on a laptop: what it asked for, and what is left when it is closed.
 * @typedef {{ page: import('playwright-core').Page, addresses: string[], storage: string[], folder: string, take(): Promise<void>, close(): Promise<void> }} Profile
 */

/** Tells what is stored and what the title becomes, from each page's first moment on. */
function confess() {
  for (const name of /** @type {const} */ (['setItem'])) {
    const keep = Storage.prototype[name];
    Storage.prototype[name] = function (...rest) {
      globalThis.console.debug('stored', ...rest);
      return keep.apply(this, rest);
    };
  }
}

/** Everything a page can keep: two storages, databases, caches, workers, state of the history, title, what scripts can read of the cookies. */
async function everythingKept() {
  const caches = await globalThis.caches?.keys() ?? [];
  const cached = await Promise.all(caches.map(async (name) => [name, (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url)]));
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), cached,
    (await navigator.serviceWorker?.getRegistrations() ?? []).map(({ scope }) => scope), history.state, globalThis.name, document.title, document.cookie]);
}

/** @param {string} folder @param {string} url @returns {Promise<Profile>} */
export async function openProfile(folder, url, width = 1280) {
  fs.mkdirSync(folder, { recursive: true });
  const { executablePath, args, env } = await findWholeBrowser();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath, args, env: /** @type {Record<string, string>} */ (env), baseURL: url, viewport: { width, height: 800 }, locale: 'sv-SE', timezoneId: 'Europe/Stockholm',
  });
  context.setDefaultTimeout(30_000);
  /** @type {string[]} */
  const addresses = [];
  /** @type {string[]} */
  const storage = [];
  await context.addInitScript(confess);
  context.on('console', (message) => { storage.push(message.text()); });
  context.on('request', (request) => { addresses.push(`${request.method()} ${request.url()} referer: ${request.headers().referer ?? ''}`); });
  context.on('response', (response) => { addresses.push(`location: ${response.headers().location ?? ''}`); });
  const page = context.pages()[0] ?? await context.newPage();
  page.on('framenavigated', (frame) => { addresses.push(`address bar: ${frame.url()}`); });
  const take = async () => {
    addresses.push(`address bar: ${page.url()}`);
    storage.push(await page.evaluate(everythingKept));
    const cookies = await context.cookies();
    storage.push(...cookies.filter(({ name }) => !name.includes('session')).map((cookie) => JSON.stringify(cookie)));
  };
  return {
    page, addresses, storage, folder, take,
    close: async () => {
      await take();
      await context.close();
      fs.rmSync(path.join(folder, 'SingletonLock'), { force: true });
    },
  };
}
