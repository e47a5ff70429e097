import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { december } from "./support/december.ts";
import { aWorld } from "./support/world.ts";

const PUBLIC_PAGES = [
  "",
  "/exchanges",
  "/exchanges/2023",
  "/exchanges/find?year=2023&college=hip",
  `/exchanges/${december.code}`,
  "/exchanges/EX-2023-902",
  `/reports/${december.report}`,
  "/institutions",
  "/institutions/sample-college",
  "/bases/sample-workshop",
  "/tradition",
  "/tradition/south-north",
  "/about",
  "/nowhere",
];
const SIGN_IN_PAGES = ["/sign-in", "/sign-in?next=/zh/admin", "/sign-in/first", "/admin/nowhere"];
/** Every kind of page at the desk, for an administrator of a college who records and edits. */
const DESK_PAGES = [
  "",
  "/exchanges",
  "/exchanges/new",
  "/exchanges/discarded",
  `/exchanges/${december.code}`,
  `/exchanges/${december.code}/report`,
  `/exchanges/${december.code}/report/preview/zh`,
  `/exchanges/${december.code}/report/history/zh`,
  "/institutions",
  "/institutions/hip",
  "/people",
  "/people/new",
  "/bases",
  "/bases/new",
  "/bases/iron-man-spirit",
  "/users",
  "/users/new",
  "/account",
];
const WIDTHS = [360, 1280];

/** What the colours of a theme can make wrong; everything else is the same in both. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, of whatever weight, in both themes and at both widths. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = () => {
      // without frames there is nothing to put together in a page of its own
      const builder = new AxeBuilder({ page }).setLegacyMode();
      return colorScheme === "light" ? builder : builder.withRules(RULES_OF_COLOUR);
    };
    for (const width of WIDTHS) {
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
async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 360, height: 800 });
  return page.evaluate(() => {
    scrollTo(1_000, 0);
    return scrollX;
  });
}

async function expectAccessible(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    expect.soft(await findings(page), address).toEqual([]);
    expect.soft(await overflow(page), `${address} scrolls sideways`).toBe(0);
  }
}

const half = Math.ceil(PUBLIC_PAGES.length / 2);
for (const locale of locales) {
  const inLocale = (path: string) => `/${locale}${path}`;
  for (const [part, pages] of [PUBLIC_PAGES.slice(0, half), PUBLIC_PAGES.slice(half)].entries()) {
    test(`public pages have no accessibility finding in either theme, narrow or wide (${locale}, ${part + 1} of 2)`, async ({
      page,
    }) => {
      test.slow();
      await expectAccessible(page, pages.map(inLocale));
    });
  }

  test(`pages of the staff have no accessibility finding in either theme, narrow or wide (${locale})`, async ({
    page,
  }) => {
    test.slow();
    await expectAccessible(page, SIGN_IN_PAGES.map(inLocale));
    await page.goto(inLocale("/sign-in"));
    await page.getByRole("main").getByRole("button").click();
    await expect(page.locator("[aria-invalid]").first()).toBeVisible();
    expect(await findings(page), "a refused form").toEqual([]);
  });

  for (const path of DESK_PAGES) {
    test(`the desk has no accessibility finding at ${inLocale(`/admin${path}`)}`, async ({ page, context }) => {
      test.slow();
      await atDesk(context);
      await expectAccessible(page, [inLocale(`/admin${path}`)]);
    });
  }

  test(`a report that is missing in a language has no accessibility finding (${locale})`, async ({ page }) => {
    const { report } = await aWorld({ [locale]: "DRAFT" });
    await expectAccessible(page, [inLocale(`/reports/${report.slug}`)]);
  });
}

test("an address in no language has no accessibility finding", async ({ page }) => {
  await expectAccessible(page, ["/nowhere"]);
});

test("a finding would be found", async ({ page }) => {
  await page.goto("/en/about");
  await page.evaluate(() => {
    const image = document.body.appendChild(document.createElement("img"));
    image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    image.style.minWidth = "500px";
    document.querySelector("main p")?.setAttribute("style", "color: #ddd; background: #eee");
  });
  const found = await findings(page);
  expect(found.filter((line) => line.includes("image-alt"))).toHaveLength(2);
  expect(found.filter((line) => line.includes("color-contrast"))).toHaveLength(4);
  expect(await overflow(page)).toBeGreaterThan(100);
});

async function atDesk(context: BrowserContext): Promise<void> {
  await signedIn(context, await anAccount({ roles: ["INSTITUTION_ADMIN", "EDITOR"] }));
}
