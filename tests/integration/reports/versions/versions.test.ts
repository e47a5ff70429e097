import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { updateTranslation } from "@/lib/reports/commands/update-translation.ts";
import { findPublicReport } from "@/lib/reports/public.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { findPreview, findReportEntry } from "@/lib/reports/texts/queries.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";
import { restoreVersion } from "@/lib/reports/versions/commands/restore-version.ts";
import { findHistory } from "@/lib/reports/versions/queries.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aPhoto, aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;

const titled = (actor: Member, slug: string, from: string | null, to: string | null) =>
  saveText(actor, saveTextInput.parse({ slug, locale: "zh", version: 1, changes: { title: { from, to } } }));

/** Returns the versions of the text and of the report that a publisher has seen. */
async function seenBy(actor: Member, code: string) {
  const report = (await findReportEntry(actor, code))?.report;
  return { text: report?.texts.zh?.version ?? 0, cover: report?.cover.version ?? 0 };
}

const titleOf = async (slug: string) =>
  (await findPublicReport(publicDb, slug))?.translations.find((text) => text.locale === "zh")?.title;

test("a published text changes only when it is updated, and the old text stays in the history", async () => {
  const { report, host, guest, exchange, zh } = await aReport({ en: draft });
  const { slug } = report;
  await titled(host, slug, zh?.title ?? null, "第二个标题");
  expect(await titleOf(slug)).toBe(zh?.title);
  await updateTranslation(guest, { slug, locale: "zh", seen: await seenBy(guest, exchange.code) });
  expect(await titleOf(slug)).toBe("第二个标题");
  const history = await findHistory(host, { code: exchange.code, locale: "zh", version: 1, draft: null });
  expect(history?.versions.map(({ number, isLive, reason }) => ({ number, isLive, reason }))).toEqual([
    { number: 2, isLive: true, reason: "PUBLISHED" },
    { number: 1, isLive: false, reason: "PUBLISHED" },
  ]);
  expect(history?.chosen?.title).toBe(zh?.title);
  expect(history?.now.title).toBe("第二个标题");
});

test("a live text without changes has nothing to update, and a text that is not live cannot be updated", async () => {
  const { report, host } = await aReport({ en: draft });
  const { slug } = report;
  // the first publication stores the hash of the source
  await updateTranslation(host, { slug, locale: "zh" });
  await expect(updateTranslation(host, { slug, locale: "zh" })).rejects.toMatchObject({ code: "nothing_to_update" });
  await expect(updateTranslation(host, { slug, locale: "en" })).rejects.toMatchObject({ code: "not_published" });
});

test("only a text that its publisher has seen goes live", async () => {
  const { report, host, guest, exchange, zh } = await aReport({ zh: draft, en: draft });
  const { slug } = report;
  const seen = await seenBy(host, exchange.code);
  await titled(guest, slug, zh?.title ?? null, "没有看过的标题");
  await expect(publishTranslation(host, { slug, locale: "zh", seen })).rejects.toMatchObject({
    kind: "conflict",
    code: "changed_meanwhile",
  });
  expect(await titleOf(slug)).toBeUndefined();
  await publishTranslation(host, { slug, locale: "zh", seen: await seenBy(host, exchange.code) });
  expect(await titleOf(slug)).toBe("没有看过的标题");
});

test.each([
  ["without a title", { title: null }, "report_without_title"],
  ["without a text", { body: { type: "doc", content: [] } }, "report_without_text"],
])("a report %s does not go live", async (_, facts, code) => {
  const { report, host } = await aReport({ zh: { ...draft, ...facts }, en: draft });
  await expect(publishTranslation(host, { slug: report.slug, locale: "zh" })).rejects.toMatchObject({ code });
});

test("a cover goes live with its texts in the language of the report, and not without them", async () => {
  const { report, host, exchange } = await aReport({ zh: draft, en: draft });
  const photo = await aPhoto(report);
  const set = (data: object) => writeRow("Report", (tx) => tx.report.update({ where: { id: report.id }, data }));
  await set({ coverId: photo.id });
  const publish = () => publishTranslation(host, { slug: report.slug, locale: "zh" });
  await expect(publish()).rejects.toMatchObject({ code: "cover_without_alt" });
  await set({ coverAltEn: "English words" });
  await expect(publish()).rejects.toMatchObject({ code: "cover_without_alt" });
  await set({ coverAltZh: "中文替代文字", coverCredit: "摄影" });
  await publish();
  const cover = { id: photo.id, width: 1200, height: 800, widths: [480, 1200], caption: null, credit: "摄影" };
  const shown = await findPublicReport(publicDb, report.slug);
  expect(shown?.translations.map((text) => text.cover)).toEqual([{ ...cover, alt: "中文替代文字" }]);
  const preview = await findPreview(host, { code: exchange.code, locale: "en" });
  expect(preview?.translation.cover).toEqual({ ...cover, alt: "English words" });
});

test("an older version is restored into the draft and undone again, and readers see no change", async () => {
  const { report, host, exchange, zh } = await aReport({ en: draft });
  const { slug } = report;
  await titled(host, slug, zh?.title ?? null, "改过的标题");
  const seen = (await seenBy(host, exchange.code)).text;
  expect(await restoreVersion(host, { slug, locale: "zh", number: 1, seen })).toEqual({ replaced: 2 });
  const text = async () => (await findReportEntry(host, exchange.code))?.report?.texts.zh;
  expect((await text())?.values.title).toBe(zh?.title);
  const again = (await text())?.version ?? 0;
  expect(await restoreVersion(host, { slug, locale: "zh", number: 2, seen: again })).toEqual({ replaced: 3 });
  expect((await text())?.values.title).toBe("改过的标题");
  expect(await titleOf(slug)).toBe(zh?.title);
});

test("a version is restored only by somebody who saw the draft that it replaces, and only if it exists", async () => {
  const { report, host, exchange, zh } = await aReport({ en: draft });
  const { slug } = report;
  const restore = (number: number, seen: number) => restoreVersion(host, { slug, locale: "zh", number, seen });
  await expect(restore(1, 1)).rejects.toMatchObject({ code: "nothing_to_update" });
  await expect(restore(7, 1)).rejects.toMatchObject({ kind: "not_found" });
  await titled(host, slug, zh?.title ?? null, "别的标题");
  await expect(restore(1, 1)).rejects.toMatchObject({ code: "changed_meanwhile" });
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  const seen = (await seenBy(host, exchange.code)).text;
  const input = { slug, locale: "zh", number: 1, seen } as const;
  await expect(restoreVersion(viewer, input)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(restoreVersion(await aMember({ roles: ["EDITOR"] }), input)).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("strangers see neither history nor preview, and staff who may read the record see both", async () => {
  const { host, exchange } = await aReport({ en: draft });
  const asked = { code: exchange.code, locale: "en" } as const;
  const stranger = await aMember({ roles: ["EDITOR", "INSTITUTION_ADMIN"] });
  expect(await findHistory(stranger, { ...asked, version: null, draft: null })).toBeNull();
  expect(await findPreview(stranger, asked)).toBeNull();
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  expect((await findHistory(viewer, { ...asked, version: null, draft: null }))?.mayWrite).toBe(false);
  expect((await findPreview(viewer, asked))?.translation.isStale).toBe(false);
  expect(await findHistory(viewer, { ...asked, version: 3, draft: null })).toBeNull();
});
