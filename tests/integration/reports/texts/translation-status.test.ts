import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { updateTranslation } from "@/lib/reports/commands/update-translation.ts";
import { findPublicReport } from "@/lib/reports/public.ts";
import { chooseSource } from "@/lib/reports/texts/commands/choose-source.ts";
import { confirmTranslation } from "@/lib/reports/texts/commands/confirm-translation.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;

const english = async (actor: Member, code: string) => (await findReportEntry(actor, code))?.report?.texts.en;

async function rename(actor: Member, slug: string, locale: "zh" | "en", [from, to]: [string | undefined, string]) {
  return saveText(
    actor,
    saveTextInput.parse({ slug, locale, version: 1, changes: { title: { from: from ?? null, to } } }),
  );
}

const isStaleToReaders = async (slug: string) =>
  (await findPublicReport(publicDb, slug))?.translations.find((text) => text.locale === "en")?.isStale;

test("a translation is up to date from the moment somebody confirms it until the source changes", async () => {
  const { report, host, exchange, zh } = await aReport({ zh: draft, en: draft });
  const { slug } = report;
  expect((await english(host, exchange.code))?.madeFrom).toEqual({ kind: "unknown" });
  await confirmTranslation(host, { slug, locale: "en", sourceVersion: 1 });
  expect((await english(host, exchange.code))?.madeFrom).toEqual({ kind: "now" });
  await publishTranslation(host, { slug, locale: "zh" });
  await publishTranslation(host, { slug, locale: "en" });
  expect(await isStaleToReaders(slug)).toBe(false);

  const { version } = await rename(host, slug, "zh", [zh?.title ?? "", "改过的标题"]);
  expect((await english(host, exchange.code))?.madeFrom).toEqual({ kind: "earlier", at: expect.any(String) });
  // readers still see the source from which it was translated
  expect(await isStaleToReaders(slug)).toBe(false);
  await updateTranslation(host, { slug, locale: "zh" });
  expect(await isStaleToReaders(slug)).toBe(true);

  await confirmTranslation(host, { slug, locale: "en", sourceVersion: version });
  expect(await isStaleToReaders(slug)).toBe(true);
  await updateTranslation(host, { slug, locale: "en" });
  expect(await isStaleToReaders(slug)).toBe(false);
});

test("nobody confirms a translation of a text that they have not seen", async () => {
  const { report, host, guest, zh } = await aReport({ zh: draft, en: draft });
  const { slug } = report;
  await rename(guest, slug, "zh", [zh?.title ?? "", "没有看过"]);
  await expect(confirmTranslation(host, { slug, locale: "en", sourceVersion: 1 })).rejects.toMatchObject({
    code: "changed_meanwhile",
  });
  await expect(confirmTranslation(host, { slug, locale: "zh", sourceVersion: 1 })).rejects.toMatchObject({
    code: "changed_meanwhile",
  });
});

test("the other language becomes the source, and readers see no mark of an outdated text", async () => {
  const { report, host, exchange } = await aReport({ zh: draft, en: draft });
  const { slug } = report;
  await confirmTranslation(host, { slug, locale: "en", sourceVersion: 1 });
  for (const locale of ["zh", "en"] as const) await publishTranslation(host, { slug, locale });
  await chooseSource(host, { slug, locale: "en" });
  const texts = (await findReportEntry(host, exchange.code))?.report?.texts;
  expect([texts?.zh?.isSource, texts?.en?.isSource]).toEqual([false, true]);
  expect(texts?.zh?.madeFrom).toEqual({ kind: "unknown" });
  const shown = await findPublicReport(publicDb, slug);
  expect(shown?.translations.map(({ isSource, isStale }) => [isSource, isStale])).toEqual([
    [false, false],
    [true, false],
  ]);
  await expect(chooseSource(host, { slug, locale: "en" })).rejects.toMatchObject({ code: "nothing_to_update" });
});

test("strangers and people who may only read choose no source", async () => {
  const { report, host } = await aReport({ zh: draft, en: draft });
  const input = { slug: report.slug, locale: "en" } as const;
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
  await expect(chooseSource(viewer, input)).rejects.toMatchObject({ kind: "forbidden" });
  const stranger = await aMember({ roles: ["EDITOR"] });
  await expect(chooseSource(stranger, input)).rejects.toMatchObject({ kind: "not_found" });
  await expect(confirmTranslation(stranger, { ...input, sourceVersion: 1 })).rejects.toMatchObject({
    kind: "not_found",
  });
});
