// node test/setup/lighthouse.mjs [address]: what Lighthouse thinks of a member's first pages, on a phone. Without an address, of a copy started here.
import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';
import { freePort } from '../../apps/local/src/free-port.mjs';
import { signInAsInvented, startOwnCopy } from '../../apps/local/src/own-copy.mjs';
import { findBrowser } from './find-browser.mjs';

const PAGES = [{ path: '/', signedIn: false }, { path: '/ask/1', signedIn: true }];

/** Lighthouse's own phone: slow processor, slow network. @param {string} url @param {string | undefined} cookie @param {number} port */
async function scoresOf(url, cookie, port) {
  const result = await lighthouse(url, {
    port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'],
    disableStorageReset: true, extraHeaders: cookie ? { Cookie: cookie } : {},
  });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no answer from Lighthouse');
  const { categories, audits, finalDisplayedUrl } = result.lhr;
  const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
  const lost = Object.values(categories).filter(({ id }) => id !== 'performance')
    .flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id));
  return { page: new URL(finalDisplayedUrl).pathname, ...scores, lost };
}

/** A member needs a draft to stand on step 1. @param {string} url @param {string} cookie */
const beginDraft = (url, cookie) => fetch(`${url}/api/me/cases`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', cookie } });

const given = process.argv[2];
const copy = given ? undefined : await startOwnCopy('.local/measuring');
try {
  const url = given ?? copy.url;
  const { executablePath, args, env } = await findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`], env });
  const cookie = await signInAsInvented(url, 'member');
  await beginDraft(url, cookie);
  for (const { path, signedIn } of PAGES) process.stdout.write(`${JSON.stringify(await scoresOf(url + path, signedIn ? cookie : undefined, port))}\n`);
  await browser.close();
} finally {
  await copy?.stop();
}
