import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Person, type SmallUnion, smallUnion } from '../factories/world.js';
import { openBrowser } from '../setup/browser.js';
import { type Product, startProduct } from '../setup/product.js';
import { type Watch, watch } from './watching.js';

/** A Monday in November, mid-morning in Stockholm. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');

/** What nobody types anywhere else: it must never leave the fields it was written in. */
export const SECRET = 'Pepparkaksskandalen';

export interface Visit {
  /** Left out: somebody who is not signed in. */
  as?: Person;
  audience?: 'member' | 'staff';
  width?: number;
  language?: 'sv' | 'en';
}

/** The real product with a small union in it, and people who visit it in a browser. */
export interface Stage {
  product: Product;
  union: SmallUnion;
  /** A device of its own: own cookies, own storage. */
  visit(visit?: Visit): Promise<Page>;
  /** Moves everybody's clock: the product's and each browser's. */
  passTo(moment: Date): Promise<void>;
  /** Everything that any visit has done wrong so far. */
  faults(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function setStage(now = MONDAY): Promise<Stage> {
  const product = await startProduct({ now, web: true, env: process.env.WEB_ROOT ? { WEB_ROOT: process.env.WEB_ROOT } : {} });
  const union = await smallUnion(product);
  let browser: Browser | undefined;
  const visits: { context: BrowserContext; watch: Watch }[] = [];
  const personal = (): string[] => [...Object.values(union).flatMap((each) => ('email' in each ? [each.name, each.email] : [])), SECRET];

  async function visit({ as, audience = 'member', width = audience === 'member' ? 390 : 1280, language = 'sv' }: Visit = {}): Promise<Page> {
    browser ??= await openBrowser();
    const context = await browser.newContext({
      baseURL: product.url, viewport: { width, height: 800 }, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(8_000);
    await context.clock.install({ time: product.clock.now() });
    visits.push({ context, watch: await watch(context, product.url, personal) });
    const cookies = as ? (await union.world.as(as, audience)).cookie.split('; ') : [];
    await context.addCookies([`language=${language}`, ...cookies].map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/);
      return { name, value, url: product.url };
    }));
    return context.newPage();
  }

  return {
    product, union, visit,
    async passTo(moment) {
      await product.passTo(moment);
      for (const { context } of visits) await context.clock.setSystemTime(moment);
    },
    async faults() {
      for (const { context, watch: watched } of visits) for (const page of context.pages()) await watched.lookAt(page);
      return visits.flatMap(({ watch: watched }) => watched.faults);
    },
    async stop() {
      await browser?.close();
      await product.stop();
    },
  };
}
