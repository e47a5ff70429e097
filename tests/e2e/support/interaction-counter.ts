import type { Locator, Page } from "@playwright/test";

/**
 * The hand of a person at the desk: counts what it does. An interaction is a click, a choice from an open list, or a key
 * that is not text; typing itself is not counted, whatever its length.
 */
export class InteractionCounter {
  readonly #page: Page;
  #count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get interactions(): number {
    return this.#count;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.#count += 1;
  }

  /** Clicks into a field and types over what stands there. */
  async write(target: Locator, text: string): Promise<void> {
    await this.click(target);
    await target.fill(text);
  }

  /** Types where the cursor stands. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.#count += 1;
  }

  /** Opens a list and picks from it: two clicks. */
  async pick(target: Locator, option: { label: string } | { index: number }): Promise<void> {
    await target.selectOption(option);
    this.#count += 2;
  }
}
