import { expect, test } from "@playwright/test";
import { RENEWAL, RENEWAL_PAGES } from "../support/kinds/renewed-agreement.ts";
import { translatorFor } from "../support/portal/translator.ts";
import {
  addMember,
  aMark,
  beginRecord,
  collegesNamed,
  expectPages,
  fieldIn,
  marked,
  openDesk,
  publishReport,
  vouch,
} from "./support/kinds-by-hand.ts";

const t = translatorFor("en");

test("an agreement is renewed for an absent rector before a witness from outside, logged by hand in English", async ({
  page,
}) => {
  test.slow();
  const mark = aMark();
  const { guest, host, day, rector, vice, dean, title, validTo, witness } = RENEWAL;
  const [guestSlug, hostSlug] = await collegesNamed([guest, host], mark);
  await openDesk(page, "en");
  const sides = { guest: marked(guest.nameEn, mark), host: marked(host.nameEn, mark) };
  const code = await beginRecord(page, t, { ...sides, firstDay: day });

  const guests = page.locator(`#delegation-${guestSlug}`);
  const hosts = page.locator(`#delegation-${hostSlug}`);
  const absent = await addMember(guests, t, rector);
  await absent.getByLabel(t("delegations.field.status")).selectOption("ABSENT");
  await addMember(guests, t, vice);
  await addMember(hosts, t, dean);

  const section = page.locator("#agreements");
  const line = section.getByRole("textbox", { name: t("agreements.line"), exact: true }).last();
  await line.fill(title.zh);
  await line.press("Enter");
  await fieldIn(section, t, t("agreements.line"), "en").fill(title.en);
  await section.getByLabel(t("agreements.act"), { exact: true }).selectOption("RENEWED");
  await section.getByLabel(t("agreements.day"), { exact: true }).fill(day);
  await section.getByLabel(t("agreements.validTo"), { exact: true }).fill(validTo);
  const people = section.getByRole("region", { name: t("agreements.people") });
  const adder = people.getByRole("combobox", { name: t("agreements.addPerson") });
  for (const [at, { nameEn }] of [rector, dean].entries()) {
    await adder.fill(nameEn);
    await page.getByRole("option", { name: nameEn }).click();
    await expect(people.getByRole("listitem")).toHaveCount(at + 1);
  }
  const representative = people.getByLabel(t("agreements.representative")).first();
  await representative.selectOption({ label: `${vice.nameEn} · ${sides.guest}` });
  await people.getByLabel(t("agreements.role")).last().selectOption("WITNESS");
  await adder.fill(`${witness.nameZh}，${witness.organisationZh}${witness.titleZh}`);
  await adder.press("Enter");
  await expect(people.getByRole("listitem")).toHaveCount(3);
  const outsider = people.getByRole("listitem").last();
  await fieldIn(outsider, t, t("agreements.name"), "en").fill(witness.nameEn);
  await fieldIn(outsider, t, t("agreements.personTitle"), "en").fill(witness.titleEn);
  await fieldIn(outsider, t, t("agreements.organisation"), "en").fill(witness.organisationEn);
  await outsider.getByRole("checkbox", { name: t("agreements.namedInPublic") }).check();

  for (const part of [guests, hosts, section]) await vouch(part, t);
  await publishReport(page, t);
  await expectPages(page, code, { pages: RENEWAL_PAGES, mark });
});
