import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Person } from '../factories/world.js';
import { MONDAY, setStage, type Stage } from './stage.js';

const minutes = (count: number): Date => new Date(MONDAY.getTime() + count * 60_000);

describe('being signed in', () => {
  let stage: Stage;
  beforeAll(async () => { stage = await setStage(); }, 60_000);
  afterAll(() => stage.stop());
  beforeEach(() => stage.product.clock.set(MONDAY));
  afterEach(async () => expect(await stage.faults()).toEqual([]));

  const warning = (page: Page) => page.getByRole('alertdialog');
  const stillSignedIn = (page: Page): Promise<void> => page.getByText('Du är fortfarande inloggad').waitFor();
  const open = async (as: Person, audience: 'member' | 'staff'): Promise<Page> => {
    const page = await stage.visit({ as, audience });
    await page.goto(audience === 'member' ? '/me' : '/admin/settings');
    await ready(page);
    return page;
  };
  const ready = (page: Page): Promise<void> => page.getByRole('button', { name: /^(Logga ut$|Mitt konto)/ }).first().waitFor();
  /** Nobody does anything for so long. */
  const late = async (page: Page, count: number): Promise<void> => {
    stage.product.clock.set(minutes(count));
    await page.clock.fastForward(count * 60_000);
  };
  const notWarned = async (page: Page): Promise<void> => {
    await page.clock.fastForward('00:30');
    await page.waitForTimeout(500);
    expect(await warning(page).count()).toBe(0);
    await ready(page);
  };
  const openSessions = async (person: Person): Promise<number> => Number((await stage.product.db.query(
    'select count(*) from sessions where account_id = $1 and revoked_at is null', [person.id])).rows[0].count);

  it.each([['member', 56], ['staff', 26]] as const)('goes on for a %s who is warned after %d minutes, and stays', async (audience, count) => {
    const page = await open(audience === 'member' ? stage.union.member : stage.union.rep, audience);
    await late(page, count);
    await warning(page).getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
    await warning(page).waitFor({ state: 'detached' });
    await notWarned(page);
  });

  // What the page fetches prolongs the session, after it has been told how little was left of it.
  it.each([['member', 56], ['member', 59.4], ['staff', 26], ['staff', 29.4]] as const)('goes on for a %s who reloads after %d minutes', async (audience, count) => {
    const page = await open(audience === 'member' ? stage.union.member : stage.union.rep, audience);
    stage.product.clock.set(minutes(count));
    await page.clock.setSystemTime(minutes(count));
    await page.reload();
    await ready(page);
    await notWarned(page);
  });

  it('asks to sign in when the time is up', async () => {
    const page = await open(stage.union.member, 'member');
    await late(page, 58);
    await warning(page).waitFor();
    stage.product.clock.set(minutes(61));
    await page.clock.fastForward('03:00');
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  });

  it('says once that it ends, when nothing can prolong it', async () => {
    const { member } = stage.union;
    const page = await stage.visit({ as: member });
    await stage.product.db.query(`update sessions set created_at = created_at - interval '11 hours 56 minutes' where account_id = $1`, [member.id]);
    await page.goto('/me');
    await ready(page);
    await page.clock.fastForward('00:15');
    await warning(page).getByText('Du har varit inloggad så länge som man får').waitFor();
    expect(await warning(page).getByRole('button').count()).toBe(1);
    await warning(page).getByRole('button', { name: 'Jag förstår' }).click();
    await warning(page).waitFor({ state: 'detached' });
    await notWarned(page);
  });

  it('goes on for a member whose sign-out did not get through, and says so', async () => {
    const person = await stage.union.world.person({ name: 'Anna Prov' });
    const page = await open(person, 'member');
    await page.route('**/sign-out', (route) => route.abort());
    await page.getByRole('button', { name: 'Logga ut', exact: true }).click();
    await stillSignedIn(page);
    expect(await openSessions(person)).toBe(1);
    await page.getByRole('heading', { name: 'Mina uppgifter' }).waitFor();
    await page.unroute('**/sign-out');
    await page.getByRole('button', { name: 'Försök logga ut igen' }).click();
    await page.getByRole('heading', { name: 'Stöd inför ditt medarbetarsamtal' }).waitFor();
    expect(await openSessions(person)).toBe(0);
  });

  it('goes on for staff whose sign-out did not get through, and says so', async () => {
    const person = await stage.union.world.rep('Bo Prov', stage.union.units.section);
    const page = await open(person, 'staff');
    const signOut = async (): Promise<void> => {
      await page.getByRole('button', { name: /^Mitt konto/ }).click();
      await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    };
    await page.route('**/sign-out', (route) => route.abort());
    await signOut();
    await stillSignedIn(page);
    expect(await openSessions(person)).toBe(1);
    await page.unroute('**/sign-out');
    await page.getByRole('button', { name: 'Försök logga ut igen' }).click();
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    expect(await openSessions(person)).toBe(0);
  });

  it('is over when it was over before the sign-out', async () => {
    const person = await stage.union.world.person({ name: 'Cia Prov' });
    const page = await open(person, 'member');
    await stage.product.db.query('delete from sessions where account_id = $1', [person.id]);
    await page.getByRole('button', { name: 'Logga ut', exact: true }).click();
    await page.getByRole('heading', { name: 'Stöd inför ditt medarbetarsamtal' }).waitFor();
  });
});
