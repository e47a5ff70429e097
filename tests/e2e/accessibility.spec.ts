import { type BrowserContext, expect, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "../support/portal/december.ts";
import { aWorld } from "../support/portal/world.ts";
import { axeFindings, expectAccessible, overflow, WIDTH_OF } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

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
  "/search",
  "/search?q=%E5%AD%A6%E9%99%A2",
  "/search?q=exchange+zzzz&kind=report",
  "/nowhere",
];
const SIGN_IN_PAGES = ["/sign-in", "/sign-in?next=/zh/admin", "/sign-in/first", "/admin/nowhere"];
/** Every kind of staff page that an administrator of a college can open. */
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
const half = Math.ceil(PUBLIC_PAGES.length / 2);
for (const locale of locales) {
  const inLocale = (path: string) => `/${locale}${path}`;
  const widths = [WIDTH_OF[locale]];
  for (const [part, pages] of [PUBLIC_PAGES.slice(0, half), PUBLIC_PAGES.slice(half)].entries()) {
    test(`public pages have no accessibility finding in either theme (${locale}, ${part + 1} of 2)`, async ({
      page,
    }) => {
      test.slow();
      await expectAccessible(page, pages.map(inLocale), widths);
    });
  }

  test(`pages of the staff have no accessibility finding in either theme (${locale})`, async ({ page }) => {
    test.slow();
    await expectAccessible(page, SIGN_IN_PAGES.map(inLocale), widths);
    await page.goto(inLocale("/sign-in"));
    await page.getByRole("main").getByRole("button").click();
    await expect(page.locator("[aria-invalid]").first()).toBeVisible();
    expect(await axeFindings(page, widths), "a refused form").toEqual([]);
  });

  for (const [part, pages] of thirds(DESK_PAGES).entries()) {
    test(`pages of an administrator have no accessibility finding in either theme (${locale}, ${part + 1} of 3)`, async ({
      page,
      context,
    }) => {
      test.slow();
      await signInAsAdministrator(context);
      await expectAccessible(
        page,
        pages.map((path) => inLocale(`/admin${path}`)),
        widths,
      );
    });
  }

  test(`a report that is missing in a language has no accessibility finding (${locale})`, async ({ page }) => {
    const { report } = await aWorld({ [locale]: "DRAFT" });
    await expectAccessible(page, [inLocale(`/reports/${report.slug}`)], widths);
  });
}

test("an address in no language has no accessibility finding", async ({ page }) => {
  await expectAccessible(page, ["/nowhere"]);
});

test("an accessibility problem is found", async ({ page }) => {
  await page.goto("/en/about");
  await page.evaluate(() => {
    const image = document.body.appendChild(document.createElement("img"));
    image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    image.style.minWidth = "500px";
    document.querySelector("main p")?.setAttribute("style", "color: #ddd; background: #eee");
  });
  const found = await axeFindings(page);
  expect(found.filter((line) => line.includes("image-alt"))).toHaveLength(2);
  expect(found.filter((line) => line.includes("color-contrast"))).toHaveLength(4);
  expect(await overflow(page)).toBeGreaterThan(100);
});

async function signInAsAdministrator(context: BrowserContext): Promise<void> {
  await signedIn(context, await anAccount({ roles: ["INSTITUTION_ADMIN", "EDITOR"] }));
}

/** Cuts a list in three, so that it does not take one worker alone. */
function thirds<T>(list: readonly T[]): T[][] {
  const size = Math.ceil(list.length / 3);
  return [0, 1, 2].map((part) => list.slice(part * size, (part + 1) * size));
}
