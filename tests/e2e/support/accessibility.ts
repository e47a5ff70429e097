import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
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

/** Returns all findings of axe, in both themes and at both widths by default. */
export async function axeFindings(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  // Loaded once for all runs on this page, which has no frames. A policy of the page does not hold back what is evaluated.
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(finishAnimations);
      const violations = await page.evaluate(runAxe, colorScheme === "light" ? null : RULES_OF_COLOUR);
      found.push(...violations.map((violation) => `${colorScheme} ${width}: ${violation}`));
    }
  }
  return found;
}

/** Runs in the page, where axe is loaded. */
async function runAxe(rules: string[] | null): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations } = await axe.run(document, {
    // describes what is wrong, and not each element in which nothing is
    resultTypes: ["violations"],
    ...(rules && { runOnly: rules }),
  });
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target.join(" ")} ${failureSummary}`),
  );
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
