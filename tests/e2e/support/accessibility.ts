import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** The widths of a phone and of a desktop. */
export const NARROW = 360;
export const WIDE = 1280;
const WIDTHS = [NARROW, WIDE];

/**
 * The width at which the pages of a language are searched. A finding that depends on the language or on the width alone is
 * found so; and no page scrolls sideways on a phone, whatever its language.
 */
export const WIDTH_OF: Readonly<Record<Locale, number>> = { zh: NARROW, en: WIDE };

/** Rules that depend on the colours of a theme; all others give the same result in both. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Returns all axeFindings of axe, in both themes and at both widths by default. */
export async function axeFindings(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = () => {
      // pages have no frames, so axe needs no page of its own to merge results
      const builder = new AxeBuilder({ page }).setLegacyMode();
      return colorScheme === "light" ? builder : builder.withRules(RULES_OF_COLOUR);
    };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(finishAnimations);
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

/** Runs in the page: ends what fades or moves, which has no final colour yet. What repeats for ever has none at all. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    const isEndless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    if (isEndless) animation.cancel();
    else animation.finish();
  }
}

/** Returns how far a page can be scrolled sideways on a phone, in CSS pixels. */
export async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: NARROW, height: 800 });
  return page.evaluate(() => {
    scrollTo(1_000, 0);
    return scrollX;
  });
}

/** Opens each address and expects no axeFindings. */
export async function expectAccessible(
  page: Page,
  addresses: readonly string[],
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    expect.soft(await axeFindings(page, widths), address).toEqual([]);
    expect.soft(await overflow(page), `${address} scrolls sideways`).toBe(0);
  }
}
