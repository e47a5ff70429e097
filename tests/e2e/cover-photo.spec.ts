import { type APIRequestContext, expect, type Locator, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { type Locale, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

/** Metadata that a camera writes and readers must not get. */
const CAMERA = "Camera of a colleague";

/** Makes a photo as a camera does, with the place where it was taken. */
async function aPhoto(background: string): Promise<Buffer> {
  const photo = await sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .withExif({
      IFD0: { Model: CAMERA },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 44/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "126/1 38/1 0/1" },
    })
    .jpeg()
    .toBuffer();
  const { exif } = await sharp(photo).metadata();
  expect(exif?.includes(CAMERA), "the photo of this test says what made it").toBe(true);
  return photo;
}

type Words = ReturnType<typeof translatorFor>;
type ReportPage = { page: Page; world: World; words: Words; cover: Locator };

const openings = { zh: "雪中的松花江畔", en: "By the Songhua, in snow" };
const credit = "Li Ming";

/** Opens the page of an unpublished report as an editor of the host. */
async function openReportPage(page: Page, locale: Locale): Promise<ReportPage> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["EDITOR"] }));
  await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}/report`);
  return { page, world, words: translatorFor(locale), cover: page.locator("#cover") };
}

/** Chooses a file with the button. */
async function choose({ page, cover, words }: ReportPage, which: "choose" | "replace", file: Buffer): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await cover.getByRole("button", { name: words(`media.${which}`), exact: true }).click();
  await (await asked).setFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: file });
}

const field = ({ cover, words }: ReportPage, language: Locale) =>
  cover.getByLabel(
    words("saving.labelIn", { label: words("media.alt"), language: words(`saving.language.${language}`) }),
    { exact: true },
  );

const saysSaved = ({ cover, words }: ReportPage) =>
  expect(cover.getByText(new RegExp(words("saving.saved", { time: "\\d\\d:\\d\\d" })))).toBeVisible();

/** Presses the button of a language and confirms. */
async function press({ page, words }: ReportPage, language: Locale, which: "publish" | "update"): Promise<void> {
  const [column, name] = [page.locator(`#text-${language}`), words(`reportEditor.${which}`)];
  await column.getByRole("button", { name, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
  await expect(column.getByText(words(`reportEditor.done.${which}`))).toBeVisible();
}

/** Returns the photo above a public report as a visitor sees it. */
async function seenBy(visitor: Page, { world }: ReportPage, language: Locale) {
  await visitor.goto(`/${language}/reports/${world.report.slug}`);
  const figure = visitor.locator("figure").filter({ has: visitor.getByRole("img") });
  const photo = figure.getByRole("img", { name: openings[language], exact: true });
  await expect(photo).toBeVisible();
  await expect(figure).toContainText(credit);
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const sources = (await photo.getAttribute("srcset"))?.split(", ").map((source) => source.split(" ")[0] ?? "") ?? [];
  return { sources, address: (await photo.getAttribute("src")) ?? "" };
}

/** Returns the colour in the middle of a served photo, and its metadata. */
async function served(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  const bytes = await answer.body();
  const { exif, xmp, iptc } = await sharp(bytes).metadata();
  const { dominant } = await sharp(bytes).stats();
  return { says: [exif, xmp, iptc].filter(Boolean), isTold: bytes.includes(CAMERA), isBlue: dominant.b > dominant.r };
}

const locale = "en";
test("an editor sets the cover photo, and visitors see it without the camera's metadata", async ({
  page,
  browser,
  request,
}) => {
  test.slow();
  const desk = await openReportPage(page, locale);
  const { cover, words } = desk;
  const visitor = await browser.newPage();

  const running = cover.getByRole("progressbar", { name: words("media.uploading") });
  const isSeen = running.waitFor({ state: "visible" });
  await page.route("**/api/media?*", async (route) => {
    await isSeen;
    await route.continue();
  });
  await choose(desk, "choose", await aPhoto("#2040c0"));
  await isSeen;
  const shown = cover.getByRole("img", { name: words("media.preview") });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(running).toHaveCount(0);
  await page.unroute("**/api/media?*");

  const publishing = page.locator(`#text-${locale}`).getByRole("button", { name: words("reportEditor.publish") });
  await expect(page.getByText(words("reportEditor.blocker.cover_without_alt"))).toHaveCount(locales.length);
  await expect(publishing).toBeDisabled();
  for (const language of locales) await field(desk, language).fill(openings[language]);
  await cover.getByLabel(words("media.credit"), { exact: true }).fill(credit);
  await saysSaved(desk);
  for (const language of locales) await press(desk, language, "publish");

  const first = await seenBy(visitor, desk, locale);
  await seenBy(visitor, desk, otherLocale(locale));
  expect(first.sources.length).toBeGreaterThan(1);
  for (const address of [first.address, ...first.sources]) {
    expect(await served(request, address), address).toEqual({ says: [], isTold: false, isBlue: true });
  }

  await choose(desk, "replace", await aPhoto("#c04020"));
  await expect(cover.getByText(words("media.checkTexts"))).toBeVisible();
  await expect(field(desk, locale)).toHaveValue(openings[locale]);
  expect((await seenBy(visitor, desk, locale)).address, "nobody has published the new one").toBe(first.address);
  await press(desk, locale, "update");
  const second = await seenBy(visitor, desk, locale);
  expect(second.address).not.toBe(first.address);
  expect(await served(request, second.address)).toEqual({ says: [], isTold: false, isBlue: false });
  await visitor.close();
});

test("a file that is not a photo is refused with an explanation, and no typed text is lost", async ({ page }) => {
  const desk = await openReportPage(page, locale);
  const { cover, words } = desk;
  const title = page.locator(`#text-${locale}`).getByLabel(words("reportEditor.field.title"), { exact: true });
  await title.fill(openings[locale]);
  await choose(desk, "choose", Buffer.from("These are the minutes of a meeting, and no photo."));
  await expect(cover.getByRole("alert").filter({ hasText: words("refusals.not_an_image") })).toBeVisible();
  await expect(title).toHaveValue(openings[locale]);
  await expect(cover.getByRole("img")).toHaveCount(0);

  // the refusal blocks nothing else
  await choose(desk, "choose", await aPhoto("#2040c0"));
  await expect(cover.getByRole("img", { name: words("media.preview") })).toBeVisible();
  await expect(cover.getByRole("alert")).toHaveCount(0);
  await field(desk, locale).fill(openings[locale]);
  await saysSaved(desk);

  await choose(desk, "replace", Buffer.from("GIF89a, it says"));
  await expect(cover.getByRole("alert").filter({ hasText: words("refusals.not_an_image") })).toBeVisible();
  await expect(field(desk, locale)).toHaveValue(openings[locale]);
  await expect(cover.getByRole("img", { name: openings[locale] })).toBeVisible();
  await page.reload();
  await expect(title).toHaveValue(openings[locale]);
  await expect(field(desk, locale)).toHaveValue(openings[locale]);
  await expect(cover.getByRole("img", { name: openings[locale] })).toBeVisible();
});

test("the keyboard focus stays at the photo when it is chosen, replaced or removed", async ({ page }) => {
  const desk = await openReportPage(page, "zh");
  const { cover, words } = desk;
  const button = (which: "choose" | "replace" | "remove") =>
    cover.getByRole("button", { name: words(`media.${which}`), exact: true });
  for (const [which, photo] of [
    ["choose", "#2040c0"],
    ["replace", "#c04020"],
  ] as const) {
    const asked = page.waitForEvent("filechooser");
    await button(which).press("Enter");
    await (await asked).setFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: await aPhoto(photo) });
    await expect(button("replace")).toBeFocused();
  }
  await button("remove").press("Enter");
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: words("media.remove"), exact: true }).press("Enter");
  await expect(button("choose")).toBeFocused();
});

test("an editor whose session ended signs in again, and the photo is stored afterwards", async ({ page }) => {
  const desk = await openReportPage(page, "en");
  const { cover, words } = desk;
  const sessions = (change: string) =>
    ask(
      `UPDATE "Session" SET "endedAt" = ${change} WHERE "userId" IN
       (SELECT r."userId" FROM "RoleAssignment" r WHERE r."institutionId" = $1)`,
      [desk.world.host.id],
    );
  await sessions("now()");
  await choose(desk, "choose", await aPhoto("#2040c0"));
  const refusal = cover.getByRole("alert").filter({ hasText: words("refusals.sign_in_needed") });
  await expect(refusal.getByRole("link", { name: words("saving.signInBeside") })).toBeVisible();
  await sessions("NULL");
  await choose(desk, "choose", await aPhoto("#2040c0"));
  await expect(cover.getByRole("img", { name: words("media.preview") })).toBeVisible();
});
