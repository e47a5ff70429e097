import { expect, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

test("an unknown address among the staff pages keeps the chosen appearance, and its menu behind one button", async ({
  page,
}) => {
  await signedIn(page.context(), await anAccount());
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/en/admin");
  await page.evaluate(() => localStorage.setItem("theme", "dark"));
  await page.goto("/en/admin/nowhere");
  await expect(page.getByRole("button", { name: translatorFor("en")("staff.menu") })).toBeVisible();
  await expect(page.getByRole("link", { name: translatorFor("en")("staff.place.people") })).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
