import { expect, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { MAX_PAGE_BYTES, measureWeight } from "@/scripts/bench/weight.ts";
import { PUBLIC_PAGES } from "../support/portal/public-pages.ts";
import { addressOf } from "../support/portal/settings.ts";

for (const locale of locales) {
  test(`a public page with its style sheet and its icon is no larger than its limit (${locale})`, async () => {
    for (const path of [...PUBLIC_PAGES, "/nowhere"]) {
      const { sent, pageBytes } = await measureWeight(addressOf(`/${locale}${path}`));
      expect(pageBytes, path).toBeGreaterThan(sent.length);
      expect(pageBytes, path).toBeLessThanOrEqual(MAX_PAGE_BYTES);
    }
  });
}
