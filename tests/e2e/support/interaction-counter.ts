import type { Locator, Page } from "@playwright/test";

/**
 * Acts on a page as a person and counts interactions. An interaction is a click, a choice from an open list, or a key
 * that is not text; typing is not counted.
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

  /** Clicks into a field and replaces its text. */
  async write(target: Locator, text: string): Promise<void> {
    await this.click(target);
    await target.fill(text);
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  /** Clicks into a field and pastes: a click and a key. */
  async paste(target: Locator, text: string): Promise<void> {
    await this.click(target);
    await target.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    this.#count += 1;
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
