import { expect, type Page, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const t = translatorFor("en");

/** What the browser says about fetching pages ahead: the links that it may follow, and what became of each. */
async function watchFetching(page: Page) {
  const seen = { candidates: new Set<string>(), outcomes: new Map<string, string>() };
  const session = await page.context().newCDPSession(page);
  session.on("Preload.preloadingAttemptSourcesUpdated", ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) seen.candidates.add(new URL(key.url).pathname);
  });
  session.on("Preload.prefetchStatusUpdated", ({ prefetchUrl, prefetchStatus }) => {
    seen.outcomes.set(new URL(prefetchUrl).pathname, prefetchStatus);
  });
  await session.send("Preload.enable");
  return seen;
}

test("a public page is fetched when a reader points at its link, and opens from what was fetched", async ({ page }) => {
  const { outcomes } = await watchFetching(page);
  await page.goto("/en");
  const link = page.getByRole("link", { name: t("nav.exchanges"), exact: true });
  // the browser begins when the pointer has rested on the link, and knows the rules once they arrived
  await expect
    .poll(async () => {
      await page.mouse.move(0, 0);
      await link.hover();
      return outcomes.get("/en/exchanges");
    })
    .toBe("PrefetchSuccessfulButNotUsed");
  await link.click();
  await page.waitForURL("**/en/exchanges");
  await expect.poll(() => outcomes.get("/en/exchanges")).toBe("PrefetchResponseUsed");
});

test("nothing but public pages is fetched ahead, for staff as well", async ({ page }) => {
  await signedIn(page.context(), await anAccount({ roles: ["INSTITUTION_ADMIN"] }));
  const { candidates } = await watchFetching(page);
  for (const path of ["/en", "/zh/exchanges", "/en/institutions/hip"]) {
    await page.goto(path);
    await expect(page.locator('a[href$="/sign-in"]')).toBeVisible();
    await expect.poll(() => candidates.has(path.replace(/^\/(zh|en).*/, "/$1/about"))).toBe(true);
  }
  expect([...candidates].filter((path) => !/^\/(zh|en)(\/(?!admin|sign-in|invitation).*)?$/.test(path))).toEqual([]);
  expect(candidates.size).toBeGreaterThan(10);
});
