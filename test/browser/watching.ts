import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What no journey may leave behind. Each is a line saying where and what. */
export interface Watch {
  faults: string[];
  /** Looks at what the page has stored, too. */
  lookAt(page: Page): Promise<void>;
}

/** Tells the console what is stored, what the title becomes and what the policy stops, from the page's first moment on. */
function confess(): void {
  document.addEventListener('securitypolicyviolation', (event) => console.error('policy', event.violatedDirective, event.blockedURI, event.sample));
  const keep = Storage.prototype.setItem;
  Storage.prototype.setItem = function set(key, value) {
    console.debug('stored', key, value);
    return keep.call(this, key, value);
  };
  let title = '';
  new MutationObserver(() => {
    if (document.title !== title) console.debug('title', (title = document.title));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Notes requests to other origins, errors in the console, stopped scripts and styles, answers of 5xx, and personal words out of place. */
export async function watch(context: BrowserContext, origin: string, personal: () => string[]): Promise<Watch> {
  const faults: string[] = [];
  const personalIn = (place: string, text: string): void => {
    const found = personal().find((word) => text.toLowerCase().includes(word.toLowerCase()));
    if (found) faults.push(`${place} holds ${found}: ${text}`);
  };
  const hear = (message: ConsoleMessage): void => {
    const text = message.text();
    if (/^(stored|title) /.test(text)) personalIn(text.split(' ', 1)[0]!, text);
    // The browser itself writes a line for each refusal (401, 404, 409 …): the answers are looked at below.
    else if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(`console: ${text} (${message.page()?.url()})`);
  };
  context.on('console', hear);
  context.on('weberror', (error) => faults.push(`script: ${error.error().message} (${error.page()?.url()})`));
  context.on('request', (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (to !== origin && !['data:', 'blob:'].includes(protocol)) faults.push(`other origin: ${request.url()}`);
    personalIn('address', decodeURIComponent(request.url()));
  });
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  context.on('page', (page) => page.on('framenavigated', (frame) => personalIn('address', decodeURIComponent(frame.url()))));
  await context.addInitScript(confess);
  return {
    faults,
    async lookAt(page) {
      const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, window.name]));
      personalIn('storage', stored);
    },
  };
}
