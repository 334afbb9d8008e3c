import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { walk } from './accessible.js';
import { type LivedIn, livedIn } from './lived-in.js';
import { memberScreens, newcomerScreens, signedOutScreens } from './member-screens.js';

describe.each(['sv', 'en'] as const)('every screen of the member portal, on phone and desk (%s)', (language) => {
  it('is for everybody, when signed out', async () => {
    expect(await walk(lived.stage, { audience: 'member', language }, signedOutScreens)).toEqual([]);
  }, 90_000);

  it('is for everybody, when one has done nothing yet', async () => {
    expect(await walk(lived.stage, { as: lived.newcomer, audience: 'member', language }, newcomerScreens)).toEqual([]);
  }, 90_000);

  it('is for everybody, with cases, errors and questions open', async () => {
    expect(await walk(lived.stage, { as: lived.stage.union.member, audience: 'member', language }, memberScreens(lived))).toEqual([]);
    expect(await lived.stage.faults()).toEqual([]);
  }, 120_000);
});

it('finds a fault where there is one', async () => {
  const spoilt = { name: 'spoilt', path: '/', then: (page: Page) => page.evaluate(() => {
    document.querySelector('main')!.append(document.createElement('img'), document.createElement('h1'));
  }) };
  const found = await walk(lived.stage, { audience: 'member', language: 'sv' }, [spoilt]);
  expect(found.filter((fault) => fault.includes('image-alt'))).toHaveLength(2);
  expect(found.filter((fault) => fault.endsWith('2 h1'))).toHaveLength(2);
});

let lived: LivedIn;
beforeAll(async () => { lived = await livedIn(); }, 60_000);
afterAll(() => lived.stage.stop());
