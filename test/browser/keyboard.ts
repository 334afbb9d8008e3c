import type { Locator, Page } from 'playwright-core';

/** The longest way by Tab to anything on a page: whoever must press more has lost patience. */
const MOST_TABS = 90;

/** Somebody without a mouse. Gets to everything by Tab and arrows, as the page itself lets them. */
export class Keyboard {
  constructor(readonly page: Page) {}

  press = (key: string): Promise<void> => this.page.keyboard.press(key);

  /** Tabs on until it has the focus. Things not there yet are waited for. */
  async to(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let count = 0; count < MOST_TABS; count += 1) {
      if (await this.has(target)) return;
      await this.press(key);
    }
    throw new Error(`${MOST_TABS} × ${key} did not reach ${target}; stood on ${await this.focused()}`);
  }

  /** Goes there and presses. */
  async use(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.press(key);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Space on a box that is not ticked. */
  async tick(box: Locator): Promise<void> {
    await this.to(box);
    if (!(await box.isChecked())) await this.press('Space');
  }

  /** Tab to the group, arrows to the choice: as radio buttons work. */
  async choose(choice: Locator): Promise<void> {
    await choice.waitFor();
    const name = await choice.getAttribute('name');
    const inGroup = async (): Promise<boolean> =>
      this.page.evaluate((wanted) => document.activeElement instanceof HTMLInputElement && document.activeElement.name === wanted, name);
    for (let count = 0; count < MOST_TABS && !(await inGroup()); count += 1) await this.press('Tab');
    if (!(await choice.isChecked())) await this.press('Space');
    for (let count = 0; count < 20 && !(await choice.isChecked()); count += 1) await this.press('ArrowDown');
    if (!(await choice.isChecked())) throw new Error(`the arrows did not reach ${choice}; stood on ${await this.focused()}`);
  }

  /** For a failure's message. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
  }

  private has(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }
}
