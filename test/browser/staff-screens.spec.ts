import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { walk } from './accessible.js';
import { type LivedIn, livedIn } from './lived-in.js';
import { adminScreens, direktScreens, leadScreens, officerScreens, outsideScreens, repScreens, unreadScreens } from './staff-screens.js';

describe.each(['sv', 'en'] as const)('every screen of the staff admin, on phone and desk (%s)', (language) => {
  const audience = 'staff' as const;

  it('is for everybody, before one has come in', async () => {
    expect(await walk(lived.stage, { audience, language }, outsideScreens)).toEqual([]);
    expect(await walk(lived.stage, { as: lived.unread, audience, language }, unreadScreens)).toEqual([]);
  }, 90_000);

  it('is for everybody, in the work of a rep', async () => {
    expect(await walk(lived.stage, { as: lived.stage.union.rep, audience, language }, repScreens(lived))).toEqual([]);
  }, 180_000);

  it('is for everybody, in the work of the others', async () => {
    const { lead, direkt } = lived.stage.union;
    expect(await walk(lived.stage, { as: lead, audience, language }, leadScreens(lived))).toEqual([]);
    expect(await walk(lived.stage, { as: direkt, audience, language }, direktScreens(lived))).toEqual([]);
    expect(await walk(lived.stage, { as: lived.admin, audience, language }, adminScreens)).toEqual([]);
    expect(await walk(lived.stage, { as: lived.officer, audience, language }, officerScreens(lived))).toEqual([]);
    expect(await lived.stage.faults()).toEqual([]);
  }, 120_000);
});

let lived: LivedIn;
beforeAll(async () => { lived = await livedIn(); }, 60_000);
afterAll(() => lived.stage.stop());
