import type { Page } from "@playwright/test";

const MAX_STOPS = 150;

/**
 * Presses Tab until the wanted element has the focus.
 * @param isThere asks for the name of an element
 * @param forward false for Shift and Tab
 */
export async function tabTo(page: Page, isThere: (label: string) => boolean, forward = true): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press(forward ? "Tab" : "Shift+Tab");
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const own = element?.getAttribute("aria-label");
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [element];
      return own ?? labels.map((it) => it?.textContent ?? "").join(" ");
    });
    if (isThere(label.trim())) return;
  }
  throw new Error("the focus never came there");
}
