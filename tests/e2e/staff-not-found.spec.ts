import { expect, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

test("an unknown address among the staff pages keeps the chosen appearance, and leads back to them", async ({
  page,
}) => {
  await signedIn(page.context(), await anAccount());
  await page.goto("/en/admin");
  await page.evaluate(() => localStorage.setItem("theme", "dark"));
  await page.goto("/en/admin/nowhere");
  await expect(page.getByRole("heading", { name: translatorFor("en")("staff.notFoundTitle") })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/admin$/);
});
