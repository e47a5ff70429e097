import { expect, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { MAX_PAGE_BYTES, measureWeight } from "@/scripts/bench/weight.ts";
import { PUBLIC_PAGES } from "../support/portal/public-pages.ts";
import { addressOf } from "../support/portal/settings.ts";

for (const locale of locales) {
  test(`a public page with its style sheet and its icon is no larger than its limit (${locale})`, async () => {
    for (const path of [...PUBLIC_PAGES, "/nowhere"]) {
      const { html, linked } = await measureWeight(addressOf(`/${locale}${path}`));
      expect(linked, path).toBeGreaterThan(0);
      expect(html + linked, path).toBeLessThanOrEqual(MAX_PAGE_BYTES);
    }
  });
}
