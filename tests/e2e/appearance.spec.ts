import { expect, type Page, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";

const t = translatorFor("en");

const choice = (page: Page, name: "themeAuto" | "themeLight" | "themeDark") =>
  page.getByRole("button", { name: t(`footer.${name}`), exact: true });

test("every page shows the theme that its reader chose, until the reader leaves it to the system again", async ({
  page,
}) => {
  const root = page.locator("html");
  await page.goto("/en/about");
  await expect(choice(page, "themeAuto")).toHaveAttribute("aria-pressed", "true");
  await choice(page, "themeDark").click();
  await page.getByRole("link", { name: t("nav.exchanges"), exact: true }).click();
  await page.waitForURL("**/en/exchanges");
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(choice(page, "themeDark")).toHaveAttribute("aria-pressed", "true");
  await expect(choice(page, "themeAuto")).toHaveAttribute("aria-pressed", "false");
  await choice(page, "themeAuto").click();
  await page.reload();
  await expect(choice(page, "themeAuto")).toHaveAttribute("aria-pressed", "true");
  await expect(root).not.toHaveAttribute("data-theme");
});

test("a page that the browser stored whole shows the theme that was chosen meanwhile", async ({ page }) => {
  await page.goto("/en/about");
  // what another page does meanwhile, and what the browser says when the reader goes back
  await page.evaluate(() => {
    localStorage.setItem("theme", "dark");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(choice(page, "themeDark")).toHaveAttribute("aria-pressed", "true");
});
