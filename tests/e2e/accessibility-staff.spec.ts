import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { anEntry, ask, inDatabase, insert, unique } from "../support/portal/database.ts";
import { december } from "../support/portal/december.ts";
import { anHourAgo, inAnHour } from "../support/portal/expiry.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { axeFindings, expectAccessible, WIDTH_OF } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

// Pages that need data of their own, and dialogs.

/** Returns the address of an account link that is valid for another hour, or was withdrawn an hour ago. */
async function aLink(kind: "COLLEAGUE" | "PASSWORD_RESET", { isOpen }: { isOpen: boolean }): Promise<string> {
  const { userId } = await anAccount();
  const token = `${unique()}${unique()}`;
  const expiresAt = isOpen ? inAnHour() : anHourAgo();
  const link = anEntry({ kind, userId, tokenHash: Buffer.from(fingerprint(token)), expiresAt });
  await inDatabase((client) => insert(client, "Invitation", link));
  return `/invitation/${token}`;
}

/** Signs in an administrator of the host of a new draft. */
async function signInAtHost(page: Page): Promise<World> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, { hostPartyId, exchange }) => {
    await client.query(
      `INSERT INTO "Delegation" (id, "partyId", "exchangeId", "updatedAt") VALUES (gen_random_uuid(), $1, $2, now())`,
      [hostPartyId, exchange.id],
    );
  });
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["INSTITUTION_ADMIN"] }));
  return world;
}

for (const locale of locales) {
  const t = translatorFor(locale);
  const widths = [WIDTH_OF[locale]];

  test(`pages of an account, of a person and of a copy have no accessibility finding (${locale})`, async ({
    page,
    context,
  }) => {
    test.slow();
    const { userId } = await anAccount();
    const [user] = await ask<{ code: string }>(`SELECT code FROM "User" WHERE id = $1`, [userId]);
    const [person] = await ask<{ code: string }>(`SELECT code FROM "Person" ORDER BY code LIMIT 1`);
    await signedIn(context, await anAccount({ roles: ["INSTITUTION_ADMIN"] }));
    for (const path of [
      "exchanges?q=nothing+like+it",
      `users/${user?.code}`,
      `people/${person?.code}`,
      `exchanges/new?from=${december.code}`,
    ]) {
      const address = `/${locale}/admin/${path}`;
      expect((await page.request.get(address)).status(), address).toBe(200);
      await expectAccessible(page, [address], widths);
    }
  });

  test(`open rows of a record have no accessibility finding (${locale})`, async ({ page, context }) => {
    test.slow();
    await signedIn(context, await anAccount({ roles: ["INSTITUTION_ADMIN"] }));
    await page.goto(`/${locale}/admin/exchanges/${december.code}`);
    for (const section of ["minutes", "outcomes", "notes"]) {
      await page
        .locator(`#${section}`)
        .getByRole("button", { name: t("list.openAll") })
        .click();
    }
    for (const row of [
      page.locator("#itinerary").getByRole("rowheader").first(),
      page.locator("#groups").getByRole("listitem").first(),
    ]) {
      await row.getByRole("button", { expanded: false }).click();
    }
    const opened = page.locator("main").getByRole("button", { expanded: true });
    await expect.poll(() => opened.count()).toBeGreaterThan(5);
    expect(await axeFindings(page, widths)).toEqual([]);
  });

  test(`a link for an account has no accessibility finding, valid or withdrawn (${locale})`, async ({ page }) => {
    for (const kind of ["COLLEAGUE", "PASSWORD_RESET"] as const) {
      await expectAccessible(page, [`/${locale}${await aLink(kind, { isOpen: true })}`], widths);
      await expect(page.getByRole("heading", { name: t(`invitation.heading.${kind}`) })).toBeVisible();
    }
    await expectAccessible(page, [`/${locale}${await aLink("COLLEAGUE", { isOpen: false })}`], widths);
    await expect(page.getByText(t("invitation.closed.WITHDRAWN"))).toBeVisible();
  });

  test(`an open version and the question before publishing have no accessibility finding (${locale})`, async ({
    page,
  }) => {
    const { exchange, report } = await signInAtHost(page);
    const desk = `/${locale}/admin/exchanges/${exchange.code}/report`;
    await page.goto(desk);
    const publish = { name: t("reportEditor.publish"), exact: true };
    const text = page.locator(`#text-${locale}`);
    await text.getByRole("button", publish).click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
    expect(await axeFindings(page, widths), "the question before publishing").toEqual([]);
    await page.getByRole("alertdialog").getByRole("button", publish).click();
    await expect(text.getByText(t("reportEditor.done.publish"))).toBeVisible();

    await ask(`UPDATE "ReportTranslation" SET title = 'Another title' WHERE "reportId" = $1`, [report.id]);
    await expectAccessible(page, [`${desk}/history/${locale}?version=1`], widths);
    await expect(page.getByText(t("reportEditor.compareNote"))).toBeVisible();
  });

  test(`a pasted list and a removal that can be undone have no accessibility finding (${locale})`, async ({ page }) => {
    const { exchange, host } = await signInAtHost(page);
    await page.goto(`/${locale}/admin/exchanges/${exchange.code}`);
    const delegation = page.locator(`#delegation-${host.slug}`);
    await delegation.getByRole("button", { name: t("delegations.paste"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel(t("pasting.field"))
      .fill(
        `List of participants\nName\tTitle\tUnit\tRoom\nLi Ming\tDean\tLibrary\t302\n${"x".repeat(400)}\tDean\t\t303`,
      );
    await dialog.getByRole("button", { name: t("pasting.convert"), exact: true }).click();
    await expect(dialog.getByText(t("pasting.problem.too_long"))).toBeVisible();
    expect(await axeFindings(page, widths), "a pasted list").toEqual([]);
    await dialog.getByRole("button", { name: t("pasting.add", { count: 1, lines: 0 }), exact: true }).click();
    await expect(dialog.getByText(t("pasting.left", { count: 1 }))).toBeVisible();
    await page.keyboard.press("Escape");

    await delegation.getByRole("button", { name: t("delegations.remove", { name: "Li Ming" }) }).click();
    // until then, the paste can be undone
    await expect(page.getByText(t("delegations.removed", { name: "Li Ming" }))).toBeVisible();
    const undo = page.getByRole("button", { name: t("list.undo"), exact: true });
    // the message disappears by itself, but not while it has the focus
    await undo.focus();
    expect(await axeFindings(page, widths), "a removal that can be taken back").toEqual([]);
    await expect(undo).toBeFocused();
  });
}
