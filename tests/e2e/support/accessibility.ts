import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** A phone and a desk. */
export const NARROW = 360;
export const WIDE = 1280;
const WIDTHS = [NARROW, WIDE];

/** What the colours of a theme can make wrong; everything else is the same in both. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, of whatever weight, in both themes and at both widths, unless told otherwise. */
export async function findings(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = () => {
      // without frames there is nothing to put together in a page of its own
      const builder = new AxeBuilder({ page }).setLegacyMode();
      return colorScheme === "light" ? builder : builder.withRules(RULES_OF_COLOUR);
    };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      // what is still fading has no colour of its own yet; inside a closed part of the page it would fade for ever
      await page.evaluate(() =>
        Promise.race([
          Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
          new Promise((resolve) => setTimeout(resolve, 1_000)),
        ]),
      );
      const { violations } = await axe().analyze();
      const lines = violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${colorScheme} ${width}: ${impact} ${id} ${target.join(" ")} ${failureSummary}`,
        ),
      );
      found.push(...lines);
    }
  }
  return found;
}

/** How far a page can be scrolled sideways on a phone, in CSS pixels. */
export async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: NARROW, height: 800 });
  return page.evaluate(() => {
    scrollTo(1_000, 0);
    return scrollX;
  });
}

/** Opens each address, and wants nothing found there. */
export async function expectAccessible(
  page: Page,
  addresses: readonly string[],
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    expect.soft(await findings(page, widths), address).toEqual([]);
    expect.soft(await overflow(page), `${address} scrolls sideways`).toBe(0);
  }
}
